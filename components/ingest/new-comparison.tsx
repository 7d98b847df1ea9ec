/**
 * Bringing texts: paste, file, link, and what each looks like before it is compared.
 * Read:   this file, then use-draft.ts, which keeps what was typed.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger.
 * Tests:  e2e/ingest.spec.ts, e2e/compare-texts.spec.ts.
 */

'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useMemo, useState } from 'react';
import { openMade } from '@/components/ui/open-made';
import { MOST_TEXTS } from '@/lib/model/limits';
import { type Draft, type DraftText, emptyText, findObstacle, NEW_COMPARISON, type Obstacle } from './draft';
import { sendComparison } from './ingest-requests';
import { focusField, TextCards } from './text-cards';
import { useDraft } from './use-draft';
import { useFiles } from './use-files';

interface NewComparisonProps {
  /** Texts to start with (the fictional story); null for empty cards or the kept draft. */
  example: { title: string; texts: { outlet: string; published: string; body: string }[] } | null;
}

/** Bring 2–20 texts with their outlets, see what will be compared of them, and compare them. What is typed is kept in this browser. */
export function NewComparison({ example }: NewComparisonProps) {
  const start = useMemo(() => (example ? fromExample(example) : null), [example]);
  const edit = useDraft(NEW_COMPARISON, start);
  const { draft, undo, isKept } = edit;
  const files = useFiles(edit.addTexts);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [busy, setBusy] = useState(false);
  const titleId = useId();
  const router = useRouter();

  const submit = async () => {
    const found = findObstacle(draft, NEW_COMPARISON);
    setObstacle(found);
    if (found) {
      focusField(found);
      return;
    }
    setBusy(true);
    const outcome = await sendComparison(draft);
    if (outcome.ok) {
      await openMade(outcome.made, router.push);
      return;
    }
    setBusy(false);
    setObstacle(outcome.obstacle);
    focusField(outcome.obstacle);
  };

  return (
    <main
      id="main"
      className={`page pb-24 ${files.isOver ? 'outline-2 -outline-offset-8 outline-dashed outline-(--diff)' : ''}`}
      {...files.dropping}
    >
      <h1 className="mt-8 text-[clamp(1.8rem,4.5vw,2.375rem)] leading-tight tracking-tight">
        Compare texts about one event
      </h1>
      <p className="mt-1.5 max-w-[60ch] font-serif text-[1.1rem] leading-normal text-soft">
        Paste two to twenty articles. They stay on the machine that runs this app; nobody sees the comparison until you
        share it.
      </p>
      <noscript>
        <p className="mt-4 text-gone">
          Comparing needs JavaScript, which is off in this browser. Finished comparisons can be read without it.
        </p>
      </noscript>
      <form
        noValidate
        className="mt-6"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label htmlFor={titleId} className="grid max-w-xl gap-1 text-soft">
          What are they about? (optional)
          <input
            id={titleId}
            value={draft.title}
            maxLength={200}
            onChange={(event) => edit.setTitle(event.target.value)}
            className="rounded border border-line bg-card px-2.5 py-2 font-serif text-lg text-ink"
          />
        </label>
        <TextCards
          place={NEW_COMPARISON}
          edit={edit}
          files={files}
          obstacle={obstacle}
          onChange={() => setObstacle(null)}
        />
        <div className="sticky bottom-0 mt-6 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3">
          <button type="button" className="button" disabled={draft.texts.length >= MOST_TEXTS} onClick={edit.addEmpty}>
            <Plus size={16} aria-hidden="true" />
            {draft.texts.length >= MOST_TEXTS ? `${MOST_TEXTS} texts are the most` : 'Add a text'}
          </button>
          <button type="submit" className="button button-main" disabled={busy}>
            {busy ? 'Sending …' : 'Compare'}
          </button>
          {draft.texts.some((text) => text.body) ? (
            <button type="button" className="button" onClick={edit.startEmpty}>
              Start empty
            </button>
          ) : null}
          {undo ? (
            <button type="button" className="button" onClick={edit.takeBack}>
              {undo.words}
            </button>
          ) : null}
          <p role="alert" className="max-w-[50ch] text-gone">
            {obstacle?.sentence ??
              (isKept ? null : 'This browser keeps no drafts: leave the page open until the comparison is made.')}
          </p>
        </div>
      </form>
    </main>
  );
}

function fromExample({ title, texts }: NonNullable<NewComparisonProps['example']>): Draft {
  const given = (text: (typeof texts)[number], key: number): DraftText => ({
    ...emptyText(key),
    ...text,
    sources: { outlet: 'person', published: 'person' },
  });
  return { title, texts: texts.map(given) };
}
