import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo } from 'react';
import type { Fact } from '@/lib/model/comparison';
import { ReviseDialog } from './revise-dialog';

interface FactPickerProps {
  title: string;
  facts: Fact[];
  /** The words that go there. */
  quote: string;
  onPick: (fact: Fact | 'new') => void;
  onClose: () => void;
}

interface Choice {
  value: string;
  label: string;
  fact: Fact | 'new';
}

/** Which fact some words go to: found by a few letters of its title or its words, or a new one. */
export function FactPicker({ title, facts, quote, onPick, onClose }: FactPickerProps) {
  const choices = useMemo<Choice[]>(
    () => [
      { value: 'new', label: 'A new fact', fact: 'new' },
      ...facts.map((fact) => ({ value: fact.id, label: fact.title, fact })),
    ],
    [facts],
  );
  return (
    <ReviseDialog title={title} onClose={onClose}>
      <blockquote className="words mt-2 line-clamp-3 border-l-2 border-line pl-3 text-soft">{quote}</blockquote>
      <Autocomplete.Root open inline items={choices} itemToStringValue={searched} autoHighlight="always" keepHighlight>
        <Autocomplete.Input
          aria-label="Find a fact"
          placeholder="Find a fact …"
          className="mt-4 w-full rounded border border-line bg-paper px-2.5 py-2 text-ink"
        />
        <Autocomplete.Empty className="py-3 text-soft empty:hidden">No fact has these words.</Autocomplete.Empty>
        <Autocomplete.List className="mt-2 max-h-[40vh] overflow-y-auto">
          {(choice: Choice) => (
            <Autocomplete.Item
              key={choice.value}
              value={choice}
              onClick={() => onPick(choice.fact)}
              className={`cursor-pointer border-b border-faint px-2 py-2 font-serif text-[1rem] leading-snug data-highlighted:bg-faint ${choice.fact === 'new' ? 'font-sans text-[0.875rem] font-semibold' : ''}`}
            >
              {choice.label}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </ReviseDialog>
  );
}

/** Title and words: a row is found by what its texts say, too. */
function searched({ label, fact }: Choice): string {
  if (fact === 'new') return label;
  return [label, ...Object.values(fact.cells).flatMap((cell) => cell.passages.map((p) => p.quote))].join(' ');
}
