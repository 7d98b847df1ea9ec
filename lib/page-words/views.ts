/** The views of a comparison, in the order in which the band at the top names them; `path` follows the comparison's address. */
export const VIEWS = [
  { name: 'ledger', path: '', title: 'Ledger' },
  { name: 'reader', path: '/reader', title: 'Reader' },
  { name: 'side-by-side', path: '/side-by-side', title: 'Side by side' },
  { name: 'numbers', path: '/numbers', title: 'Numbers' },
  { name: 'quotations', path: '/quotations', title: 'Quotations' },
  { name: 'names', path: '/names', title: 'Names' },
  { name: 'sources', path: '/sources', title: 'Sources' },
  { name: 'prominence', path: '/prominence', title: 'Prominence' },
] as const;

export type ViewName = (typeof VIEWS)[number]['name'];
