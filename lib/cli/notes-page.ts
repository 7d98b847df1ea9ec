import type { Lexicon, LexiconEntry } from '../annotate/lexicon';
import { NOTE_CATEGORIES } from '../model/note-category';
import { buildHowNotes, judgedPrecision, type NotesFigures } from '../view/notes/how-notes-view';

/** docs/notes.md, whole: categories, figures, and every entry of every list. */
export function writeNotesPage(figures: NotesFigures, lexicons: readonly Lexicon[]): string {
  const view = buildHowNotes(figures);
  return [
    '# Framing notes: categories, figures, word lists',
    'Generated from `lib/model/note-category.ts`, `data/lexicons/` and the judged hits by `node lib/cli/run.mjs notes-docs`; do not edit. How it works: [decision 6](decisions/0006-notes.md). For readers: the page `/notes`.',
    '## Categories',
    table(
      ['category', 'tier', 'what it says', 'what the rules look at', 'known misses'],
      NOTE_CATEGORIES.map((one) => [`${one.title} \`${one.id}\``, one.tier, one.definition, one.signal, one.misses]),
    ),
    '## Judged hits',
    `${view.judged} hits of strength 2 and 3 were judged as an editor would judge them, by a language model at work on Tellings and by nobody else: is the claim of the rule defensible here, and is it the right voice? In open text at most two hits a rule were drawn (twelve of the tagger), in an order that a hash decides; misfires with a common cause were then mended, so the rules are now somewhat better than their figures there. Verbs of saying, sweeping claims and loaded words fell short at first, were mended and drawn anew. Our own sentences were written with the categories in mind and flatter; open text is the figure to trust.`,
    table(
      ['category', 'open text', 'own sentences', 'missed in own', 'together'],
      figures.categories.map((one) => {
        const precision = judgedPrecision(one);
        return [
          `\`${one.id}\``,
          `${one.open.right} of ${one.open.hits}`,
          `${one.own.right} of ${one.own.hits}`,
          String(one.missed),
          precision === null ? 'not measured' : precision.toFixed(2),
        ];
      }),
    ),
    table(
      ['open text', 'what it is', 'licence', 'judged hits'],
      figures.sources.map(({ name, what, licence, hits }) => [`\`${name}\``, what, licence, String(hits)]),
    ),
    `No sentence of these texts is in the project: \`data/lexicons/judged/open-text.jsonl\` holds places and verdicts. None of them is a newspaper; speeches and a polemic are more heated than news, the Factbook less.`,
    `Swap test: ${view.swap}.`,
    '## Word lists',
    `${figures.entries} entries. A pattern is words with spaces; \`a|b\` either word, \`*\` any word. Strength is what the rule is worth by itself.`,
    ...lexicons.map(writeList),
  ]
    .join('\n\n')
    .concat('\n');
}

function writeList({ name, entries }: Lexicon): string {
  const sources = [...new Set(entries.map(({ source, licence }) => `${source}, ${licence}`))].join('; ');
  const byReason = new Map<string, LexiconEntry[]>();
  for (const entry of entries) byReason.set(entry.because, [...(byReason.get(entry.because) ?? []), entry]);
  const reasons = [...byReason].map(([because, of]) => `- … ${because}: ${of.map(writeEntry).join(' · ')}`);
  return `### ${name}\n\n${entries.length} entries. Source: ${sources}.\n\n${reasons.join('\n')}`;
}

function writeEntry({ words, strength }: LexiconEntry): string {
  return `\`${words.join('`, `')}\` (${strength})`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
