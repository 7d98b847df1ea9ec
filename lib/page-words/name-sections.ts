import type { NameKind } from '../model/comparison';

/** What the names of one kind stand under, in the order of the page. */
export const NAME_SECTIONS = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places and their authorities',
  event: 'Events',
  document: 'Documents and plans',
  other: 'Other names',
} as const satisfies Record<NameKind, string>;
