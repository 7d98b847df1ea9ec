import type { DekPart } from '@/lib/view/ledger-dek';

/** The comparison in two or three sentences, what a hurried reader should see in bold. */
export function Dek({ parts }: { parts: DekPart[] }) {
  return parts.map((part) =>
    part.strong ? (
      <b key={part.words} className="font-semibold text-ink">
        {part.words}
      </b>
    ) : (
      part.words
    ),
  );
}
