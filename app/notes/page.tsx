import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metadata } from 'next';
import { HowNotesAreMade } from '@/components/notes/how-notes-are-made';
import { PageHeader } from '@/components/ui/page-header';
import { buildHowNotes, type NotesFigures } from '@/lib/view/notes/how-notes-view';

export const metadata: Metadata = {
  title: 'How notes are made',
  description:
    'What a framing note is, whose words it is about, how often it was right when we checked, and what it gets wrong.',
};

/** How notes are made: categories, measured precision, known misses. */
export default async function Page() {
  const file = path.join(process.cwd(), 'data/lexicons/judged/figures.json');
  const figures = JSON.parse(await readFile(file, 'utf8')) as NotesFigures;
  return (
    <>
      <PageHeader />
      <HowNotesAreMade view={buildHowNotes(figures)} />
    </>
  );
}
