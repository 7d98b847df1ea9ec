import { cellOf } from '../model/cell-of';
import type { Comparison } from '../model/comparison';
import { categoryTitle } from '../page-words/category-title';
import { KIND_LABELS } from '../page-words/kind-label';
import { counted } from '../page-words/plain-words';
import { labelTexts } from '../view/comparison/text-label';
import { citeText } from '../view/share/citation';
import { emptyBecause, joinPassages } from './cell-words';

/**
 * The comparison to write on: every fact a section, every text's words a quotation with its source in a footnote.
 * Shape:  Markdown with footnotes as GitHub, Pandoc and Obsidian read them. What an outlet wrote is never taken as markup.
 */
export function toMarkdown(document: Comparison, citation: string): string {
  const labels = labelTexts(document.texts);
  const footnotes: string[] = [];
  const cite = (words: string) => `[^${footnotes.push(words)}]`;
  const sources = new Map(document.texts.map((text) => [text.id, plain(citeText(text))]));
  const facts = document.facts.map((fact) => {
    const kinds = [...new Set(fact.disagreements.map(({ kind }) => KIND_LABELS[kind].title))].join(', ');
    const told = labels.filter(
      ({ id }) => !emptyBecause(cellOf(fact.cells, id)) || cellOf(fact.cells, id)?.withheld,
    ).length;
    const cells = labels.map(({ id, letter, outlet }) => {
      const cell = cellOf(fact.cells, id);
      const words = joinPassages(cell);
      const why = emptyBecause(cell);
      if (why) return `- **${letter} ${plain(outlet)}**: *${plain(why)}*`;
      const notes = document.notes
        .filter((note) =>
          note.targets.some((t) => t.text === id && cell?.passages.some((p) => t.start < p.end && t.end > p.start)),
        )
        .map((note) => cite(`${categoryTitle(note.category)}: ${plain(note.explanation)}`));
      return `- **${letter} ${plain(outlet)}**: “${plain(words)}”${cite(sources.get(id) ?? '')}${notes.join('')}`;
    });
    const differences = fact.disagreements.map(
      ({ kind, explanation }) => `- ${KIND_LABELS[kind].title}: ${plain(explanation)}`,
    );
    return [
      `## ${plain(fact.title)}`,
      `In ${told} of ${labels.length} texts · ${counted(fact.tellings.count, 'telling')}${kinds ? ` · ${kinds}` : ''}`,
      cells.join('\n'),
      ...(differences.length ? [`How they differ:\n\n${differences.join('\n')}`] : []),
    ].join('\n\n');
  });
  const notes = footnotes.map((words, n) => `[^${n + 1}]: ${words}`).join('\n');
  return `${[`# ${plain(document.title)}`, plain(citation), ...facts, notes].join('\n\n')}\n`;
}

/** One line in which nothing is markup: characters that Markdown or HTML would read are escaped. */
const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^([-+=]|\d+[.)])/, '\\$1');
