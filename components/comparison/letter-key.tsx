import { OutletLetter } from '@/components/ui/outlet-letter';
import type { TextLabel } from '@/lib/view/comparison/text-label';

/** Which letter stands for which text, where the letters stand without names. */
export function LetterKey({ texts, className = '' }: { texts: TextLabel[]; className?: string }) {
  return (
    <ul aria-label="Texts" className={`flex flex-wrap gap-x-6 gap-y-2 py-3 text-small text-soft ${className}`}>
      {texts.map((text) => (
        <li key={text.id} className="flex items-center gap-2">
          <OutletLetter letter={text.letter} tint={text.tint} />
          <span className="sr-only">{text.letter}: </span>
          {text.outlet}
        </li>
      ))}
    </ul>
  );
}
