/**
 * Who calls whom what, drawn.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/names.
 * Tests:  e2e/lists.spec.ts.
 */

import Link from 'next/link';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { ScrollFrame } from '@/components/ui/scroll-frame';
import { KIND_LABELS } from '@/lib/page-words/kind-label';
import { counted } from '@/lib/page-words/plain-words';
import type { TextLabel } from '@/lib/view/comparison/text-label';
import type { NameCell, NameLabel, NameRow, NamesView } from '@/lib/view/names/names-view';
import { LetterKey } from '../comparison/letter-key';
import { ListHead, ListPage, NothingHere } from '../comparison/list-page';
import styles from './names.module.css';

interface NamesPageProps {
  view: NamesView;
  /** The comparison's title. */
  comparison: string;
  home: string;
  query: string;
}

type Place = Omit<NamesPageProps, 'view' | 'comparison'>;

/** What is called what: people, places, events down, texts across; on a phone each is a card. */
export function NamesPage({ view, comparison, ...place }: NamesPageProps) {
  return (
    <ListPage
      title="Who and what is called what"
      dek={view.dek}
      of={{ title: comparison, address: `${place.home}${place.query}` }}
    >
      {view.sections.length ? (
        <p className="mt-4 max-w-[68ch] text-small text-soft">
          The words that a text adds to a name are <b className="font-semibold text-ink">printed strong</b>; the name
          itself stands back. The first thing that a text calls it comes first; × 3 says how often.
        </p>
      ) : null}
      <LetterKey texts={view.texts} className="md:hidden" />
      {view.sections.map(({ kind, title, rows }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <ListHead id={`kind-${kind}`} aside={String(rows.length)}>
            {title}
          </ListHead>
          <NameTable title={title} rows={rows} texts={view.texts} {...place} />
        </section>
      ))}
      {view.alone.length ? <Alone view={view} /> : null}
      {view.sections.length || view.alone.length ? null : (
        <NothingHere>
          <p>No names were found. For languages other than English only names in capital letters can be found.</p>
        </NothingHere>
      )}
    </ListPage>
  );
}

function NameTable({ title, rows, texts, ...place }: { title: string; rows: NameRow[]; texts: TextLabel[] } & Place) {
  return (
    <ScrollFrame label={`Table: ${title}`}>
      {/* Roles are written out: a phone's cards take the table's display away, and with it the roles in some browsers. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <table role="table" className={styles.table} style={{ '--texts': texts.length } as React.CSSProperties}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Name</span>
            </th>
            {texts.map((text) => (
              <th scope="col" key={text.id}>
                <span className="flex items-center gap-2">
                  <OutletLetter letter={text.letter} tint={text.tint} />
                  <span className="min-w-0 break-words">{text.outlet}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} {...place} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Row({ row, ...place }: { row: NameRow } & Place) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see NameTable.
    <tr role="row" id={row.id}>
      <th scope="row">
        <span dir="auto" className="block font-serif text-[1.0625rem] font-semibold leading-snug">
          {row.referent}
        </span>
        {row.differences.map((difference) => (
          <span key={difference.explanation} className="mt-1.5 block text-small font-normal">
            <b className="font-semibold">
              <span aria-hidden="true">{KIND_LABELS[difference.kind].sign} </span>
              {KIND_LABELS[difference.kind].title}.
            </b>{' '}
            {difference.explanation}{' '}
            <Link
              className="no-print whitespace-nowrap underline decoration-line underline-offset-4"
              href={`${place.home}/facts/${difference.fact.id}${place.query}`}
            >
              the fact<span className="sr-only">: {difference.fact.title}</span>
            </Link>
          </span>
        ))}
      </th>
      {row.cells.map((cell) => (
        <Cell key={cell.text.id} cell={cell} {...place} />
      ))}
    </tr>
  );
}

/** More ways to say it than these are one step away. */
const SHOWN = 4;

function Cell({ cell, ...place }: { cell: NameCell } & Place) {
  const rest = cell.labels.slice(SHOWN);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see NameTable.
    <td role="cell" className={cell.labels.length ? '' : styles.empty}>
      <span className={styles.whose}>
        <OutletLetter letter={cell.text.letter} tint={cell.text.tint} />
        <span className="sr-only">{cell.text.outlet}</span>
      </span>
      {cell.labels.length ? (
        <div>
          <Labels labels={cell.labels.slice(0, SHOWN)} {...place} />
          {rest.length ? (
            <details>
              <summary className="no-print text-small text-soft underline decoration-line underline-offset-4">
                {rest.length} more
              </summary>
              <Labels labels={rest} {...place} />
            </details>
          ) : null}
        </div>
      ) : (
        <span className="text-small text-soft">
          not named<span className="sr-only"> in this text</span>
        </span>
      )}
    </td>
  );
}

function Labels({ labels, home, query }: { labels: NameLabel[] } & Place) {
  return (
    <ul>
      {labels.map((label) => (
        <li key={label.words} className="words leading-snug" dir="auto">
          <Label label={label} home={home} query={query} />
          {label.count > 1 ? (
            <span className="ml-1 whitespace-nowrap font-sans text-label text-soft">
              <span aria-hidden="true">× {label.count}</span>
              <span className="sr-only">{label.count} times</span>
            </span>
          ) : null}
          {label.isFirst ? <span className="sr-only">, first mention</span> : null}
        </li>
      ))}
    </ul>
  );
}

const ROLE_STYLE = { name: 'text-shared', added: 'font-semibold text-ink', plain: 'text-ink' };

function Label({ label, home, query }: { label: NameLabel } & Place) {
  const words = label.parts.map((part) => (
    <span key={part.words} className={ROLE_STYLE[part.role]}>
      {part.words}
    </span>
  ));
  const { before, after, fact } = label.quote;
  const around = before || after ? `${before}${label.words}${after}` : undefined;
  return fact ? (
    <Link
      href={`${home}/facts/${fact.id}${query}`}
      title={around}
      className="inline-block py-0.5 no-underline underline-offset-4 hover:underline"
    >
      {words}
    </Link>
  ) : (
    <span title={around}>{words}</span>
  );
}

function Alone({ view }: { view: NamesView }) {
  return (
    <details className="mt-12">
      <summary className="border-b-2 border-ink pb-1.5 text-[0.8125rem] font-semibold">
        {counted(view.alone.length, 'name')} that one text alone has
      </summary>
      <ul className="mt-3 gap-x-10 sm:columns-2 lg:columns-3">
        {view.alone.map(({ referent, text, words }) => (
          <li key={referent + text.id} className="flex break-inside-avoid items-baseline gap-2 py-1">
            <OutletLetter letter={text.letter} tint={text.tint} />
            <span className="sr-only">{text.outlet}: </span>
            <span className="words" dir="auto">
              {words.join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
