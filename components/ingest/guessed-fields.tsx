import type { GuessedField } from '@/lib/model/brought-text';
import { keyed } from '@/lib/model/keyed';
import { SOURCE_NAMES } from '../../lib/page-words/text-names';
import type { DraftText } from './draft';

interface GuessedFieldsProps {
  text: DraftText;
  letter: string;
  onField: (field: GuessedField, value: string) => void;
  /** What is wrong with one of the fields. */
  error: { field: string; sentence: string } | null;
}

const FIELDS: readonly [Exclude<GuessedField, 'outlet'>, string, string][] = [
  ['headline', 'Headline', 'text'],
  ['byline', 'Author', 'text'],
  ['published', 'Published', 'date'],
  ['url', 'Link', 'url'],
  ['via', 'Relayed by', 'text'],
];
const MOST = keyed({ headline: 500, byline: 300, url: 2000, via: 200 });

export const FIELD = 'w-full rounded border border-line bg-card px-2.5 py-1.5 text-ink placeholder:text-soft/80';

/** What is known of a text besides its words; a guess says where it comes from and can be changed. */
export function GuessedFields({ text, letter, onField, error }: GuessedFieldsProps) {
  return (
    <div className="mt-2 grid gap-2">
      {FIELDS.map(([field, label, type]) => {
        const id = `${field}-${text.key}`;
        const wrong = error?.field === field ? error.sentence : null;
        const whole = text[field];
        // A date field takes a day: a time that a page states stays in the draft and is sent along.
        const isDay = field !== 'published' || whole === '' || /^\d{4}-\d\d-\d\d/.test(whole);
        return (
          <div key={field} className="grid grid-cols-[5.5rem_1fr] items-center gap-x-2">
            <label htmlFor={id}>
              {label}
              <span className="sr-only"> of text {letter}</span>
            </label>
            <input
              id={id}
              type={isDay ? type : 'text'}
              dir="auto"
              maxLength={MOST.get(field)}
              value={field === 'published' && isDay ? whole.slice(0, 10) : whole}
              aria-invalid={wrong !== null}
              aria-describedby={`${id}-from`}
              onChange={(event) => onField(field, event.target.value)}
              className={FIELD}
            />
            <p id={`${id}-from`} className={`col-start-2 ${wrong ? 'text-gone' : ''}`}>
              {wrong ?? sourceOf(text, field)}
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** "Read off the words", for a guess; nothing for what the person typed. */
export function sourceOf(text: DraftText, field: GuessedField): string | null {
  const source = text.sources[field];
  const name = source && text[field] ? SOURCE_NAMES[source] : '';
  return name ? `Guess: ${name}` : null;
}
