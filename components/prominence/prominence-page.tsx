/**
 * At what depth each fact stands in each text, drawn.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/prominence.
 * Tests:  e2e/lists.spec.ts.
 */

import Link from 'next/link';
import { counted } from '@/lib/page-words/plain-words';
import type { ProminenceView } from '@/lib/view/prominence/prominence-view';
import { LetterKey } from '../comparison/letter-key';
import { ListHead, ListPage, NothingHere } from '../comparison/list-page';
import { DepthStrip } from './depth-strip';
import { SlopeGraph } from './slope-graph';

interface ProminencePageProps {
  view: ProminenceView;
  /** The comparison's title. */
  comparison: string;
  home: string;
  query: string;
}

/** How high each fact stands: one slope line per fact from text to text, then the same as a list with the places in words. */
export function ProminencePage({ view, comparison, home, query }: ProminencePageProps) {
  return (
    <ListPage title="How high each fact stands" dek={view.dek} of={{ title: comparison, address: `${home}${query}` }}>
      {view.lines.length ? (
        <>
          <section aria-labelledby="picture" className="max-sm:hidden">
            <ListHead id="picture">From headline to last paragraph</ListHead>
            <p className="mb-4 mt-2 max-w-[68ch] text-small text-soft">
              A line is a fact. It joins the places where each text first tells it; a broken line passes a text that
              does not. Those that move most are numbered.
            </p>
            <SlopeGraph view={view} />
          </section>
          <section aria-labelledby="list">
            <ListHead
              id="list"
              aside={view.alone ? `${counted(view.alone, 'fact')} in one text only: nothing to compare.` : null}
            >
              Each fact’s places, those that move most first
            </ListHead>
            <LetterKey texts={view.texts} className="border-b border-line sm:hidden" />
            <ol className="lg:columns-2 lg:gap-x-14">
              {view.lines.map((line) => (
                <li
                  key={line.id}
                  id={line.id}
                  className="grid break-inside-avoid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-5 gap-y-1 border-b border-line py-3 max-sm:grid-cols-1"
                >
                  <DepthStrip line={line} texts={view.texts} />
                  <div>
                    <h3 className="text-[1.0625rem] leading-snug">
                      <Link href={`${home}/facts/${line.id}${query}`} className="no-underline hover:underline">
                        {line.title}
                      </Link>
                      {line.rank ? (
                        <span className="ml-2 inline-grid size-[1.05rem] place-items-center rounded-full bg-ink align-[0.15em] font-sans text-[0.625rem] font-semibold text-paper max-sm:hidden">
                          <span className="sr-only">number </span>
                          {line.rank}
                        </span>
                      ) : null}
                    </h3>
                    <p className="text-small text-soft">{line.sentence}</p>
                    <a
                      href={`#line-${line.id}`}
                      className="no-print text-label text-soft underline decoration-line underline-offset-4 max-sm:hidden"
                    >
                      find it in the picture
                    </a>
                  </div>
                </li>
              ))}
            </ol>
          </section>
        </>
      ) : (
        <NothingHere>
          <p>A place can only be compared where two texts tell the same thing, and no such fact was found.</p>
        </NothingHere>
      )}
    </ListPage>
  );
}
