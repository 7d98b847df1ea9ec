import type { Shown } from '@/lib/model/comparison';
import { capitalised, counted, listed } from '@/lib/page-words/plain-words';

interface LinkBannerProps {
  frozen: { at: string; engine: string | null; changed: boolean } | null;
  shown: Shown | undefined;
}

/** What a reader should know of the link: which copy it shows, and how much of each text. */
export function LinkBanner({ frozen, shown }: LinkBannerProps) {
  const left = shown ? leftOutSentence(shown) : null;
  if (!frozen && !left) return null;
  return (
    <aside aria-label="About this link" className="border-b border-line bg-faint text-small">
      <div className="page flex flex-wrap gap-x-6 gap-y-0.5 py-1.5">
        {frozen ? (
          <p>
            <b className="font-semibold">Frozen copy</b> of <time dateTime={frozen.at}>{momentInWords(frozen.at)}</time>
            {frozen.engine ? `, made with Tellings ${frozen.engine}` : ''}.{' '}
            {frozen.changed ? (
              <b className="font-semibold text-gone">The comparison has changed since it was shared.</b>
            ) : null}
          </p>
        ) : null}
        {left ? <p className="text-soft">{left}</p> : null}
      </div>
    </aside>
  );
}

/** "2026-11-22T20:41:50.000Z" → "22 November 2026, 20:41 UTC". */
function momentInWords(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const day = moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${day}, ${at.slice(11, 16)} UTC`;
}

/** "Links show at most 35 % of each text. Left out: the words of 1 row and 6 cells, 24 figures …"; null where nothing is. */
function leftOutSentence({ limit, leftOut }: Shown): string | null {
  const { rows, cells, figures, quotations, labels, sources, notes } = leftOut;
  const words = [rows ? counted(rows, 'row') : null, cells ? counted(cells, 'cell') : null].filter(
    (item) => item !== null,
  );
  const items = [
    words.length ? `the words of ${words.join(' and ')}` : null,
    figures ? counted(figures, 'figure') : null,
    quotations ? counted(quotations, 'quotation') : null,
    labels ? counted(labels, 'name') : null,
    sources ? counted(sources, 'source') : null,
    notes ? counted(notes, 'note') : null,
  ].filter((item) => item !== null);
  if (!items.length) return null;
  return `A link shows at most ${Math.round(limit * 100)} % of each text’s words. Left out here: ${listed(items)}.`;
}

/** The quiet line under an embedded view. */
export function EmbedCredit({ address }: { address: string }) {
  return (
    <footer className="page border-t border-line py-2 text-small text-soft">
      <a href={address} target="_blank" rel="noopener">
        Open the whole comparison
      </a>{' '}
      · {capitalised('compared with Tellings')}: the same facts, every telling
    </footer>
  );
}
