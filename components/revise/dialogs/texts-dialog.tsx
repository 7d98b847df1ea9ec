import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { placeIn } from '@/components/ingest/draft';
import { removeText } from '@/components/ingest/ingest-requests';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { FEWEST_TEXTS, MOST_TEXTS } from '@/lib/model/limits';
import { counted } from '@/lib/page-words/plain-words';
import type { TextLine } from '@/lib/view/revise/text-lines';
import { useRevision } from '../log/revision';
import { AddTexts } from './add-texts';
import { ReviseDialog } from './revise-dialog';
import { TextDialog } from './text-dialog';

/** The comparison's texts: what is known of each and what looks wrong with it; one can go, others can come. */
export function TextsDialog({ onClose }: { onClose: () => void }) {
  const { comparison, texts, isWorking, say } = useRevision();
  const router = useRouter();
  const [isAdding, setIsAdding] = useState(false);
  const [place] = useState(() => placeIn(comparison, texts.length));
  const leave = (sentence: string) => {
    say(sentence);
    router.refresh();
    onClose();
  };
  if (isAdding) {
    return (
      <ReviseDialog title="Add texts about the same event" isWide onClose={onClose}>
        <AddTexts comparison={comparison} place={place} onBack={() => setIsAdding(false)} onAdded={leave} />
      </ReviseDialog>
    );
  }
  return (
    <ReviseDialog title="The texts" onClose={onClose}>
      {isWorking ? (
        <p className="mt-3 text-soft">They are being compared again. More can be changed when that is done.</p>
      ) : null}
      <ul className="mt-3">
        {texts.map((line) => (
          <TextItem
            key={line.text.id}
            line={line}
            canGo={texts.length > FEWEST_TEXTS && !isWorking}
            onGone={() => leave(`${line.text.outlet} was taken out; the others are compared again.`)}
          />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="button button-main"
          disabled={texts.length >= MOST_TEXTS || isWorking}
          onClick={() => setIsAdding(true)}
        >
          Add a text …
        </button>
        {texts.length >= MOST_TEXTS ? <p className="text-small text-soft">{MOST_TEXTS} texts are the most.</p> : null}
        {texts.length <= FEWEST_TEXTS ? (
          <p className="text-small text-soft">To take one out, add another first: two are the fewest.</p>
        ) : null}
      </div>
    </ReviseDialog>
  );
}

interface TextItemProps {
  line: TextLine;
  canGo: boolean;
  onGone: () => void;
}

function TextItem({ line, canGo, onGone }: TextItemProps) {
  const { text, headline, problems } = line;
  const [question, setQuestion] = useState<'edit' | 'remove' | null>(null);
  const facts = [text.via ? `via ${text.via}` : null, text.date ?? 'no date', counted(text.words, 'word')];
  return (
    <li className="border-b border-faint py-3">
      <div className="flex items-start gap-2.5">
        <OutletLetter letter={text.letter} tint={text.tint} />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{text.outlet}</p>
          {headline ? (
            <p dir="auto" className="words !text-[0.95rem]">
              {headline}
            </p>
          ) : null}
          <p className="text-small text-soft">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <button
          type="button"
          className="button !min-h-8 px-2.5"
          aria-label={`Edit what is known of ${text.outlet}`}
          onClick={() => setQuestion('edit')}
        >
          Edit
        </button>
        {canGo ? (
          <button
            type="button"
            className="button !min-h-8 px-2.5"
            aria-label={`Remove ${text.outlet}`}
            aria-expanded={question === 'remove'}
            onClick={() => setQuestion('remove')}
          >
            Remove
          </button>
        ) : null}
      </div>
      <Problems problems={problems} />
      {question === 'remove' ? <RemoveQuestion text={line} onGone={onGone} onKeep={() => setQuestion(null)} /> : null}
      {question === 'edit' ? <TextDialog id={text.id} onClose={() => setQuestion(null)} /> : null}
    </li>
  );
}

function Problems({ problems }: Pick<TextLine, 'problems'>) {
  return (
    <ul className="mt-1.5 ml-8 grid gap-1.5 text-small empty:hidden">
      {problems.map(({ message, words }) => (
        <li key={message + words} className="border-l-2 border-(--gone) pl-2 text-gone">
          {message}
          {words ? (
            <q dir="auto" className="mt-0.5 block font-serif text-[0.9rem] leading-snug text-ink [quotes:none]">
              {words}
            </q>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface RemoveQuestionProps {
  text: TextLine;
  onGone: () => void;
  onKeep: () => void;
}

function RemoveQuestion({ text: { text }, onGone, onKeep }: RemoveQuestionProps) {
  const { comparison } = useRevision();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const remove = async () => {
    setBusy(true);
    const answer = await removeText(comparison, text.id);
    if (answer.ok) return onGone();
    setBusy(false);
    setWrong(answer.sentence);
  };
  return (
    <fieldset className="mt-2.5 rounded bg-faint px-3 py-2.5">
      <legend className="sr-only">Remove {text.outlet}?</legend>
      <p className="max-w-[52ch] text-small">
        Its words leave every row, and the others are compared again. This cannot be undone here: to have it back, add
        it again.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="button button-main" disabled={busy} onClick={() => void remove()}>
          {busy ? 'Removing …' : 'Remove it'}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the question has just been opened by this person; the harmless answer is at hand. */}
        <button type="button" className="button" autoFocus onClick={onKeep}>
          Keep it
        </button>
      </div>
      <p role="alert" className="mt-1 text-small text-gone empty:hidden">
        {wrong}
      </p>
    </fieldset>
  );
}
