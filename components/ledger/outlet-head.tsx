import { use } from 'react';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { counted } from '@/lib/page-words/plain-words';
import type { TextLabel } from '@/lib/view/comparison/text-label';
import { LedgerSlotsContext } from '../comparison/ledger-slots';

/** What stands over a column: whose words, from when, how long, and what is wrong with the copy. */
export function OutletHead({ text, isBase }: { text: TextLabel; isBase: boolean }) {
  const slots = use(LedgerSlotsContext);
  return (
    <>
      <OutletLetter letter={text.letter} tint={text.tint} />
      <p className="mt-1.5 text-sm font-semibold leading-tight">{text.outlet}</p>
      <p className="mt-0.5 text-[0.75rem] font-normal leading-snug text-soft">
        {[
          text.via ? `via ${text.via}` : null,
          text.date ?? 'no date',
          counted(text.words, 'word'),
          isBase ? 'base' : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {text.warnings.length ? (
        <p title={text.problems.join(' · ')} className="text-[0.75rem] font-normal leading-snug text-gone">
          {text.warnings.join(' · ')}
        </p>
      ) : null}
      {slots ? <slots.Head text={text} /> : null}
    </>
  );
}
