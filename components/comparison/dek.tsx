import type { DekPart } from '@/lib/view/ledger/ledger-dek';

/** The comparison in two or three sentences, what a hurried reader should see in bold. */
export function Dek({ parts }: { parts: DekPart[] }) {
  return parts.map((part, n) =>
    part.strong ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; two can have the same words ("2 facts").
      <b key={n} className="font-semibold text-ink">
        {part.words}
      </b>
    ) : (
      part.words
    ),
  );
}
