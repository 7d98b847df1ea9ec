import { OutletLetter } from '@/components/ui/outlet-letter';
import { ScrollFrame } from '@/components/ui/scroll-frame';
import type { WordTableCell, WordTableView } from '@/lib/view/fact/word-table-view';

/** The collation of one fact: texts down, places of words across. It scrolls sideways in its own frame. */
export function WordTable({ view }: { view: WordTableView }) {
  return (
    <ScrollFrame label="Word table" className="border-y border-line" dir={view.direction}>
      <table className="border-collapse">
        <tbody>
          {view.lines.map((line) => (
            <tr key={line.text.id} className="border-b border-faint last:border-0">
              <th
                scope="row"
                className="sticky start-0 z-1 bg-paper py-2 pe-4 text-start align-top text-small font-semibold"
              >
                <span className="flex items-center gap-2 whitespace-nowrap">
                  <OutletLetter letter={line.text.letter} tint={line.text.tint} />
                  <span className="max-sm:sr-only">{line.text.outlet}</span>
                </span>
              </th>
              {line.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                <td key={column} className="border-s border-faint px-2 py-2 align-top">
                  {cell ? <Words cell={cell} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Words({ cell }: { cell: WordTableCell }) {
  const shared = cell.sharedBy > 1;
  return (
    <span
      dir="auto"
      className={`words block ${cell.words.length > 48 ? 'min-w-56' : 'whitespace-nowrap'} ${shared ? 'words-compared' : ''}`}
    >
      {shared ? cell.words : <ins className="!bg-transparent">{cell.words}</ins>}
      {cell.moved ? (
        <span className="ms-1 font-sans text-label text-soft" title="Stands earlier or later in most other texts">
          ↔<span className="sr-only"> stands elsewhere in most other texts</span>
        </span>
      ) : null}
    </span>
  );
}
