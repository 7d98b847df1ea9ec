import { NOTE_CATEGORIES } from '../model/note-category';

/** The reader's name of a note category; a person's own category stands as it was written. */
export function categoryTitle(category: string): string {
  return NOTE_CATEGORIES.find((c) => c.id === category)?.title ?? category;
}
