'use client';

import { Switch } from '@base-ui/react/switch';
import { useId, useState } from 'react';
import type { SharedText, WantedLink } from './share-data';
import { ShareMeter } from './share-meter';

const NEVER = 0;
const ENDS = [
  [NEVER, 'never'],
  [1, 'in a day'],
  [7, 'in a week'],
  [30, 'in 30 days'],
  [365, 'in a year'],
] as const;

const PLAIN: WantedLink = {
  right: 'view',
  label: '',
  frozen: false,
  expiresInDays: null,
  passphrase: null,
  wholeTexts: [],
  listed: false,
  blind: false,
};

interface NewLinkProps {
  texts: SharedText[];
  busy: boolean;
  onMake: (wanted: WantedLink) => void;
}

/** What a new link shall do. What is chosen at first is the least: it reads, shows quotations, and is in no search engine. */
export function NewLink({ texts, busy, onMake }: NewLinkProps) {
  const [wanted, setWanted] = useState(PLAIN);
  const change = (part: Partial<WantedLink>) => setWanted((before) => ({ ...before, ...part }));
  const isView = wanted.right === 'view';
  const fieldId = useId();
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        const { label, expiresInDays, passphrase } = wanted;
        onMake(isView ? wanted : { ...PLAIN, right: 'edit', label, expiresInDays, passphrase });
      }}
    >
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="mb-1.5 font-semibold">Whoever has the link may</legend>
        <Choice name={fieldId} checked={isView} onChange={() => change({ right: 'view' })} title="read it">
          The facts, the quoted passages and the notes.
        </Choice>
        <Choice name={fieldId} checked={!isView} onChange={() => change({ right: 'edit' })} title="change it, too">
          Everything, with the whole texts, as you do.
        </Choice>
      </fieldset>
      {isView ? (
        <>
          <ShareMeter texts={texts} whole={wanted.wholeTexts} onWhole={(wholeTexts) => change({ wholeTexts })} />
          <div className="divide-y divide-faint border-y border-faint">
            <Option
              title="Frozen"
              checked={wanted.frozen}
              onChange={(frozen) => change({ frozen })}
              meaning="Shows what is there now, for ever, with its date. Otherwise the link follows your changes."
            />
            <Option
              title="Hide the outlets’ names"
              checked={wanted.blind}
              onChange={(blind) => change({ blind })}
              meaning="Letters instead of names, with no way to see them. For reading without knowing who says it."
            />
            <Option
              title="Search engines may list it"
              checked={wanted.listed}
              onChange={(listed) => change(listed ? { listed, passphrase: null } : { listed })}
              meaning="Otherwise only those find it who have the link."
            />
          </div>
        </>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-3">
        <label className="block">
          <span className="font-semibold">Closes</span>
          <select
            className="mt-1 block w-full rounded border border-line bg-paper px-2 py-1.5"
            value={wanted.expiresInDays ?? NEVER}
            onChange={(event) => change({ expiresInDays: Number(event.target.value) || null })}
          >
            {ENDS.map(([days, title]) => (
              <option key={days} value={days}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          <span className="font-semibold">Passphrase</span>
          <input
            type="text"
            minLength={8}
            maxLength={200}
            autoComplete="off"
            placeholder="none"
            disabled={wanted.listed}
            value={wanted.passphrase ?? ''}
            onChange={(event) => change({ passphrase: event.target.value || null })}
            className="mt-1 block w-full rounded border border-line bg-paper px-2 py-1.5"
          />
          <span className="text-label text-soft">eight characters or more</span>
        </label>
        <label className="block">
          <span className="font-semibold">Name in your list</span>
          <input
            type="text"
            maxLength={120}
            placeholder="for class 9b"
            value={wanted.label}
            onChange={(event) => change({ label: event.target.value })}
            className="mt-1 block w-full rounded border border-line bg-paper px-2 py-1.5"
          />
        </label>
      </div>
      <button type="submit" className="button button-main" disabled={busy}>
        {busy ? 'Making the link …' : 'Make the link'}
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  onChange: () => void;
  title: string;
  children: string;
}

function Choice({ name, checked, onChange, title, children }: ChoiceProps) {
  return (
    <label className={`flex gap-2.5 rounded border p-2.5 ${checked ? 'border-ink' : 'border-line'}`}>
      <input type="radio" name={name} checked={checked} onChange={onChange} className="mt-0.5 accent-current" />
      <span>
        <b className="font-semibold">{title}</b>
        <span className="block text-small text-soft">{children}</span>
      </span>
    </label>
  );
}

interface OptionProps {
  title: string;
  meaning: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Option({ title, meaning, checked, onChange }: OptionProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch brings its own input.
    <label className="flex items-start gap-3 py-2.5">
      <Switch.Root
        checked={checked}
        onCheckedChange={onChange}
        className="mt-0.5 flex h-5 w-9 shrink-0 rounded-full border border-soft p-0.5 data-[checked]:border-ink data-[checked]:bg-ink"
      >
        <Switch.Thumb className="size-3.5 rounded-full bg-soft transition-transform data-[checked]:translate-x-4 data-[checked]:bg-paper" />
      </Switch.Root>
      <span>
        <b className="font-semibold">{title}</b>
        <span className="block text-small text-soft">{meaning}</span>
      </span>
    </label>
  );
}
