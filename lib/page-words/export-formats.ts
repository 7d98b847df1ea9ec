/** What a comparison can be saved as: the last part of its address, what it is called, and what it is good for. */
export const EXPORT_FORMATS = [
  {
    file: 'comparison.html',
    title: 'Web page',
    purpose: 'One file to read, send or keep. Opens in any browser, without us and without a network.',
  },
  {
    file: 'comparison.md',
    title: 'Markdown with footnotes',
    purpose: 'For writing on: facts and quotations as text, each with its source in a footnote.',
  },
  {
    file: 'facts.csv',
    title: 'Facts as a table',
    purpose: 'For a spreadsheet: a line for each fact, a column for each text.',
  },
  {
    file: 'notes.csv',
    title: 'Notes as a table',
    purpose: 'For a spreadsheet: a line for each passage that a note is about.',
  },
  {
    file: 'citation.txt',
    title: 'Citation',
    purpose: 'For a list of sources: authors, outlets, dates, and what compared them.',
  },
  { file: 'citation.bib', title: 'Citation, BibTeX', purpose: 'The same for a reference manager.' },
  {
    file: 'annotations.jsonld',
    title: 'Web annotations',
    purpose: 'For annotation tools: the notes, each tied to the words it is about (W3C).',
  },
  {
    file: 'comparison.tei.xml',
    title: 'TEI',
    purpose: 'For editions: every fact as a critical apparatus, parallel segmentation.',
  },
  {
    file: 'comparison.json',
    title: 'Tellings file',
    purpose: 'Everything, to open here again or to read with a program.',
  },
] as const;

export type ExportFile = (typeof EXPORT_FORMATS)[number]['file'];

/** Whether the last part of an address names something that a comparison can be saved as. */
export function isExportFile(name: string): name is ExportFile {
  return EXPORT_FORMATS.some(({ file }) => file === name);
}
