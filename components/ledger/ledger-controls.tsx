import type { ReactNode } from 'react';
import type { Ledger } from '@/lib/view/ledger/ledger-view';

/** A choice of one, with its label beside it. */
export function Select(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <label className={props.wide ? 'grid grid-cols-[6.5rem_1fr] items-center gap-1.5' : 'flex items-center gap-1.5'}>
      {props.label}
      <select
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className={`min-h-8 rounded border border-line bg-card px-1.5 font-semibold text-ink ${props.wide ? 'min-w-0' : 'max-w-48'}`}
      >
        {props.children}
      </select>
    </label>
  );
}

/** A choice that is on or off. */
export function Check(props: { on: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onChange(event.target.checked)}
        className="size-4 shrink-0 accent-(--ink)"
      />
      {props.children}
    </label>
  );
}

/** The texts, to choose one. */
export function TextOptions({ ledger }: { ledger: Ledger }) {
  return ledger.texts.map((text) => (
    <option key={text.id} value={text.id}>
      {text.letter} {text.outlet}
    </option>
  ));
}
