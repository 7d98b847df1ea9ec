'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useId, useMemo, useState } from 'react';
import { FEWEST_TEXTS, MOST_TEXTS } from '@/lib/model/limits';
import { counted } from '@/lib/view/plain-words';
import { BringBar } from './bring-bar';
import { type Draft, type DraftText, emptyText, findObstacle, type Obstacle } from './draft';
import { readFile, sendComparison } from './ingest-requests';
import { TextCard } from './text-card';
import { useDraft } from './use-draft';

interface NewComparisonProps {
  /** Texts to start with (the fictional story); null for empty cards or the kept draft. */
  example: { title: string; texts: { outlet: string; published: string; body: string }[] } | null;
}

/** Bring 2–20 texts with their outlets, see what will be compared of them, and compare them. What is typed is kept in this browser. */
export function NewComparison({ example }: NewComparisonProps) {
  const start = useMemo(() => (example ? fromExample(example) : null), [example]);
  const { draft, undo, isKept, ...edit } = useDraft(start);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState(0);
  const [refused, setRefused] = useState<{ name: string; sentence: string }[]>([]);
  const [isOver, setIsOver] = useState(false);
  const titleId = useId();
  const router = useRouter();

  const readFiles = async (files: File[]) => {
    setRefused([]);
    setReading((n) => n + files.length);
    for (const file of files) {
      const answer = await readFile(file);
      const over = answer.ok ? edit.addTexts(answer.value) : 0;
      const sentence = answer.ok
        ? `${counted(over, 'text')} found no place: ${MOST_TEXTS} are the most.`
        : answer.sentence;
      if (!answer.ok || over > 0) setRefused((list) => [...list, { name: file.name, sentence }]);
      setReading((n) => n - 1);
    }
  };

  const submit = async () => {
    const found = findObstacle(draft);
    setObstacle(found);
    if (found) {
      focusField(found);
      return;
    }
    setBusy(true);
    const outcome = await sendComparison(draft);
    if (outcome.ok) {
      router.push(outcome.address);
      return;
    }
    setBusy(false);
    setObstacle(outcome.obstacle);
    focusField(outcome.obstacle);
  };

  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <main
      id="main"
      className={`page pb-24 ${isOver ? 'outline-2 -outline-offset-8 outline-dashed outline-(--diff)' : ''}`}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        void readFiles([...event.dataTransfer.files]);
      }}
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
        <BringBar
          onTexts={edit.addTexts}
          onFiles={(files) => void readFiles(files)}
          reading={reading}
          refused={refused}
        />
        <div className="mt-6 grid gap-x-6 gap-y-8 [grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr))]">
          {draft.texts.map((text, place) => (
            <TextCard
              key={text.key}
              text={text}
              place={place}
              obstacle={obstacle?.key === text.key ? obstacle : null}
              onGuess={(build) => edit.changeText(text.key, build)}
              onChange={(build) => {
                // What the person changes may have removed what stood in the way; a stale sentence would only confuse.
                setObstacle(null);
                edit.changeText(text.key, build);
              }}
              onRemove={draft.texts.length > FEWEST_TEXTS ? () => edit.removeText(text.key) : null}
              onFiles={(files) => void readFiles(files)}
              onSplit={(pieces) => edit.splitText(text.key, pieces)}
            />
          ))}
        </div>
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

/** Bring the person to the field that is meant; it is drawn by then. */
function focusField({ key, field }: Obstacle) {
  if (key === undefined || !field) return;
  setTimeout(() => document.getElementById(`${field}-${key}`)?.focus());
}
