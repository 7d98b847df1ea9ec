import type { Comparison } from '../model/comparison';
import { keyed } from '../model/keyed';
import { categoryTitle } from '../page-words/category-title';
import type { PaintedPassage } from '../view/comparison/paint-cell';
import { buildDek } from '../view/ledger/ledger-dek';
import type { LedgerCell, LedgerRow } from '../view/ledger/ledger-row';
import { buildLedger } from '../view/ledger/ledger-view';
import { citeText } from '../view/share/citation';
import { HTML_STYLE } from './html-style';

/**
 * The comparison as one file that needs nothing else: no script, no network, no font but what the reader's machine has.
 * Shape:  HTML 5; differences are `ins`, notes follow their cell, sources and the citation stand at the end.
 */
export function toHtmlFile(document: Comparison, citation: string): string {
  const { title, texts, facts, notes, shown } = document;
  const source = { title, texts, facts, notes, ...(shown ? { shown } : {}) };
  const ledger = buildLedger(source, { base: null, unsure: false });
  const heads = ledger.texts.map(
    ({ letter, outlet, date }) =>
      `<th scope="col"><b>${letter}</b> ${escaped(outlet)}<br><small>${escaped(date ?? '')}</small></th>`,
  );
  const dek = buildDek(ledger, source).map(({ words, strong }) =>
    strong ? `<b>${escaped(words)}</b>` : escaped(words),
  );
  const sources = texts.map((text, n) => `<li><b>${ledger.texts[n]?.letter ?? ''}</b> ${escaped(citeText(text))}</li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="dek">${dek.join('')}</p>
<p class="small">${escaped(ledger.madeBy)}</p>
<table>
<thead><tr><th scope="col">Fact</th>${heads.join('')}</tr></thead>
<tbody>
${ledger.rows.map(drawRow).join('\n')}
</tbody>
</table>
<h2>Sources</h2>
<ul>${sources.join('')}</ul>
<p class="small">${escaped(citation)}</p>
</body>
</html>
`;
}

function drawRow(row: LedgerRow): string {
  const kinds = row.kinds.map(({ sign, title, detail }) => escaped([sign, title, detail].filter(Boolean).join(' ')));
  const { told, of, count } = row.tellings;
  const head = [
    `<b class="fact">${escaped(row.title)}</b>`,
    ...kinds.map((kind) => `<br>${kind}`),
    row.summary ? `<br><small>${escaped(row.summary)}</small>` : '',
    `<br><small>in ${told} of ${of} · ${count} ${count === 1 ? 'telling' : 'tellings'}</small>`,
  ];
  return `<tr id="${escaped(row.id)}"><th scope="row">${head.join('')}</th>${row.cells.map(drawCell).join('')}</tr>`;
}

function drawCell(cell: LedgerCell): string {
  const label = `<span class="outlet">${escaped(cell.text.letter)} ${escaped(cell.text.outlet)}</span>`;
  if (cell.absence || cell.withheld) return `<td class="gone">${label}${escaped(cell.absence || cell.withheld)}</td>`;
  const isCompared = cell.verdict === 'changed' || cell.verdict === 'same';
  const words = cell.passages.map((passage) => `<p>${drawPassage(passage)}</p>`).join('');
  const notes = cell.notes.map(
    ({ number, note }) =>
      `<li value="${number}"><b>${escaped(categoryTitle(note.category))}.</b> ${escaped(note.explanation)}</li>`,
  );
  const list = notes.length ? `<ol>${notes.join('')}</ol>` : '';
  return `<td>${label}<blockquote${isCompared ? ' class="compared"' : ''}>${words}</blockquote>${list}<small>${escaped(cell.depth)}</small></td>`;
}

function drawPassage(passage: PaintedPassage): string {
  return passage.pieces
    .map((piece) => {
      const noted = piece.notes.length ? `<u>${escaped(piece.words)}</u>` : escaped(piece.words);
      const ends = piece.noteEnds.length ? `<sup>${piece.noteEnds.join(', ')}</sup>` : '';
      return (piece.changed ? `<ins>${noted}</ins>` : noted) + ends;
    })
    .join('');
}

const ENTITIES = keyed({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' });
const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => ENTITIES.get(mark) ?? mark);
