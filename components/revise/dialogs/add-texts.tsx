import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type DraftPlace, findObstacle, keepDraft, type Obstacle } from '@/components/ingest/draft';
import { sendText } from '@/components/ingest/ingest-requests';
import { focusField, TextCards } from '@/components/ingest/text-cards';
import { useDraft } from '@/components/ingest/use-draft';
import { useFiles } from '@/components/ingest/use-files';
import { counted } from '@/lib/page-words/plain-words';
import { letterOf } from '@/lib/view/comparison/text-label';

interface AddTextsProps {
  comparison: string;
  place: DraftPlace;
  onBack: () => void;
  /** With a sentence on what was done. */
  onAdded: (sentence: string) => void;
}

/** Texts for a comparison that there is: pasted, by link or as files, as for a new one. What is typed is kept in this browser. */
export function AddTexts({ comparison, place, onBack, onAdded }: AddTextsProps) {
  const edit = useDraft(place, null);
  const files = useFiles(edit.addTexts);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [busy, setBusy] = useState(false);
  const { draft, undo } = edit;
  const stop = (found: Obstacle) => {
    setObstacle(found);
    focusField(found);
  };
  // The button that led here is gone, and the focus with it.
  useEffect(() => focusField({ sentence: '', key: 0, field: 'body' }), []);

  const submit = async () => {
    const found = findObstacle(draft, place);
    if (found) return stop(found);
    setObstacle(null);
    setBusy(true);
    const filled = draft.texts.filter((text) => text.body.trim());
    // One after the other: each is added to the texts that the one before has left.
    for (const [n, text] of filled.entries()) {
      const outcome = await sendText(comparison, text, place.before + n);
      if (!outcome.ok) {
        setBusy(false);
        // Those before it are there already.
        edit.keepTexts(filled.slice(n));
        return stop(outcome.obstacle);
      }
    }
    keepDraft(null, place);
    onAdded(`${counted(filled.length, 'text')} added; all are compared again.`);
  };

  return (
    <form
      noValidate
      className={`text-[0.875rem] ${files.isOver ? 'outline-2 outline-offset-8 outline-dashed outline-(--diff)' : ''}`}
      {...files.dropping}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextCards place={place} edit={edit} files={files} obstacle={obstacle} onChange={() => setObstacle(null)} />
      <div className="mt-5 flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? 'Sending …' : 'Add and compare again'}
        </button>
        <button type="button" className="button" disabled={draft.texts.length >= place.most} onClick={edit.addEmpty}>
          <Plus size={16} aria-hidden="true" />
          {`Another one (${letterOf(place.before + draft.texts.length)})`}
        </button>
        {undo ? (
          <button type="button" className="button" onClick={edit.takeBack}>
            {undo.words}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onBack}>
          Back to the texts
        </button>
        <p role="alert" className="max-w-[50ch] text-gone empty:hidden">
          {obstacle?.sentence}
        </p>
      </div>
    </form>
  );
}
