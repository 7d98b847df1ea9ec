import { X } from 'lucide-react';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { counted } from '@/lib/view/plain-words';
import { letterOf } from '@/lib/view/text-label';
import type { DraftText } from './draft';

interface TextCardProps {
  text: DraftText;
  place: number;
  onChange: (change: Partial<DraftText>) => void;
  /** Null while only two are left. */
  onRemove: (() => void) | null;
}

const FIELD = 'w-full rounded border border-line bg-card px-2.5 py-1.5 text-ink placeholder:text-soft/80';

/** One text to compare: whose it is, its words, and what more is known of it. */
export function TextCard({ text, place, onChange, onRemove }: TextCardProps) {
  const letter = letterOf(place);
  const words = text.body.trim() ? text.body.trim().split(/\s+/).length : 0;
  const id = (name: string) => `${name}-${text.key}`;
  return (
    <section aria-label={`Text ${letter}`} className="flex flex-col gap-2 border-t-2 border-ink pt-3">
      <div className="flex items-center gap-2">
        <OutletLetter letter={letter} tint={(place % 10) + 1} />
        <label className="sr-only" htmlFor={id('outlet')}>
          Outlet of text {letter}
        </label>
        <input
          id={id('outlet')}
          className={`${FIELD} font-semibold`}
          placeholder="Outlet, e.g. Harbour Post"
          value={text.outlet}
          maxLength={120}
          onChange={(event) => onChange({ outlet: event.target.value })}
        />
        {onRemove ? (
          <button
            type="button"
            className="button !min-h-9 !px-2"
            onClick={onRemove}
            aria-label={`Remove text ${letter}`}
          >
            <X size={16} aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <label className="sr-only" htmlFor={id('body')}>
        Words of text {letter}
      </label>
      <textarea
        id={id('body')}
        dir="auto"
        className={`${FIELD} min-h-64 flex-1 font-serif text-[1rem] leading-normal`}
        placeholder="Paste the whole article here, as it stands on the page."
        value={text.body}
        onChange={(event) => onChange({ body: event.target.value })}
      />
      <div className="flex items-start justify-between gap-3 text-small text-soft">
        <details className="flex-1">
          <summary className="inline-block underline decoration-line underline-offset-2">Headline, date, link</summary>
          <div className="mt-2 grid gap-2">
            <Field
              id={id('headline')}
              label="Headline"
              value={text.headline}
              onChange={(headline) => onChange({ headline })}
            />
            <Field
              id={id('published')}
              label="Published"
              type="date"
              value={text.published}
              onChange={(published) => onChange({ published })}
            />
            <Field id={id('url')} label="Link" type="url" value={text.url} onChange={(url) => onChange({ url })} />
            <Field id={id('via')} label="Relayed by" value={text.via} onChange={(via) => onChange({ via })} />
          </div>
        </details>
        <span className="shrink-0">{counted(words, 'word')}</span>
      </div>
    </section>
  );
}

function Field(props: { id: string; label: string; value: string; type?: string; onChange: (value: string) => void }) {
  return (
    <label htmlFor={props.id} className="grid grid-cols-[6rem_1fr] items-center gap-2">
      {props.label}
      <input
        id={props.id}
        type={props.type ?? 'text'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className={FIELD}
      />
    </label>
  );
}
