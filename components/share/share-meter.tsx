import { OutletLetter } from '@/components/ui/outlet-letter';
import { letterOf } from '@/lib/view/comparison/text-label';
import type { SharedText } from './share-data';

const LIMIT = 35;

interface ShareMeterProps {
  texts: SharedText[];
  /** Ids of the texts that the owner may publish whole. */
  whole: string[];
  onWhole: (whole: string[]) => void;
}

/** How much of each text a link shows, against the limit; and the owner's word that a text may be shown whole. */
export function ShareMeter({ texts, whole, onWhole }: ShareMeterProps) {
  return (
    <fieldset>
      <legend className="font-semibold">How much of each text it shows</legend>
      <p className="mb-2 mt-0.5 text-small text-soft">
        Quoted passages, the most telling rows first, up to {LIMIT} % of a text’s words. Never the whole article, unless
        you may publish it.
      </p>
      <ul>
        {texts.map((text, n) => {
          const isWhole = whole.includes(text.id);
          const percent = isWhole ? 100 : Math.round(text.share * 100);
          return (
            <li
              key={text.id}
              className="grid grid-cols-[auto_minmax(0,1fr)_3rem] items-center gap-x-2.5 gap-y-1 border-t border-faint py-1.5 sm:grid-cols-[auto_minmax(0,1fr)_8rem_3rem_auto]"
            >
              <OutletLetter letter={letterOf(n)} tint={(n % 10) + 1} />
              <span className="truncate">{text.outlet.name}</span>
              <Bar percent={percent} />
              <span className="text-right tabular-nums">{percent} %</span>
              <label className="col-span-3 flex items-center gap-1.5 text-small text-soft sm:col-span-1">
                <input
                  type="checkbox"
                  checked={isWhole}
                  disabled={!text.hasBody}
                  onChange={(event) =>
                    onWhole(event.target.checked ? [...whole, text.id] : whole.filter((id) => id !== text.id))
                  }
                />
                I may publish it
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Filled as far as the text is shown; a line stands at the limit. The number beside it says the same. */
function Bar({ percent }: { percent: number }) {
  return (
    <span
      aria-hidden="true"
      className="relative order-last col-span-3 h-2.5 overflow-hidden rounded-sm border border-line bg-paper sm:order-none sm:col-span-1"
    >
      <span className={`block h-full ${percent > LIMIT ? 'bg-gone' : 'bg-told'}`} style={{ width: `${percent}%` }} />
      <span className="absolute inset-y-0 w-px bg-ink" style={{ left: `${LIMIT}%` }} />
    </span>
  );
}
