import Link from 'next/link';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { TextLabel } from '@/lib/view/comparison/text-label';

interface TextChooserProps {
  texts: TextLabel[];
  current: string;
  address: (textId: string) => string;
}

/** The texts by letter and outlet; the one that is open is underlined. */
export function TextChooser({ texts, current, address }: TextChooserProps) {
  return (
    <nav aria-label="Texts" className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem]">
        {texts.map((text) => {
          const open = text.id === current;
          return (
            <li key={text.id}>
              <Link
                href={address(text.id)}
                {...(open ? { 'aria-current': 'page' as const } : {})}
                className={`flex min-h-8 items-center gap-2 no-underline ${open ? 'font-semibold' : 'text-soft hover:text-ink'}`}
              >
                <OutletLetter letter={text.letter} tint={text.tint} />
                <span className={open ? 'border-b-2 border-ink' : ''}>{text.outlet}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
