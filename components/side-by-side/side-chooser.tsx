'use client';

import { useRouter } from 'next/navigation';
import type { TextLabel } from '@/lib/view/comparison/text-label';

interface SideChooserProps {
  texts: TextLabel[];
  left: string;
  right: string;
  /** The page's address, and what of the reader's choice stays in it. */
  path: string;
  kept: [string, string][];
}

/** Any two texts; choosing the one that stands at the other side swaps them. */
export function SideChooser({ texts, left, right, path, kept }: SideChooserProps) {
  const router = useRouter();
  const show = (newLeft: string, newRight: string) => {
    const query = new URLSearchParams([...kept, ['left', newLeft], ['right', newRight]]);
    router.push(`${path}?${query}`, { scroll: false });
  };
  return (
    <form action={path} method="get" className="no-print flex flex-wrap items-center gap-2 text-[0.8125rem] text-soft">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextSelect
        label="Left"
        name="left"
        texts={texts}
        value={left}
        onChoose={(id) => show(id, id === right ? left : right)}
      />
      <button type="button" className="button" onClick={() => show(right, left)}>
        <span aria-hidden="true">⇄</span> Swap
      </button>
      <TextSelect
        label="Right"
        name="right"
        texts={texts}
        value={right}
        onChoose={(id) => show(id === left ? right : left, id)}
      />
      <noscript>
        <button type="submit" className="button">
          Show
        </button>
      </noscript>
    </form>
  );
}

interface TextSelectProps {
  label: string;
  name: string;
  texts: TextLabel[];
  value: string;
  onChoose: (id: string) => void;
}

function TextSelect({ label, name, texts, value, onChoose }: TextSelectProps) {
  return (
    <label className="flex min-w-0 items-center gap-1.5">
      {label}
      <select
        name={name}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        className="min-h-9 max-w-[15rem] min-w-0 rounded border border-line bg-card px-1.5 font-semibold text-ink"
      >
        {texts.map((text) => (
          <option key={text.id} value={text.id}>
            {text.letter} {text.outlet}
          </option>
        ))}
      </select>
    </label>
  );
}
