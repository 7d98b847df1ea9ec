'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useState } from 'react';
import { FEWEST_TEXTS, MOST_TEXTS } from '@/lib/model/limits';
import { letterOf } from '@/lib/view/text-label';
import { type Draft, type DraftText, emptyDraft, emptyText, findDraft, findObstacle, keepDraft } from './draft';
import { TextCard } from './text-card';

interface NewComparisonProps {
  /** Texts to start with (the fictional story); null for empty cards or the kept draft. */
  example: { title: string; texts: Partial<DraftText>[] } | null;
}

/** Paste 2–20 texts with their outlets, and compare them. What is typed is kept in this browser. */
export function NewComparison({ example }: NewComparisonProps) {
  const [draft, setDraft] = useState<Draft>(() => (example ? fromExample(example) : emptyDraft()));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [cleared, setCleared] = useState<Draft | null>(null);
  const titleId = useId();
  const router = useRouter();

  useEffect(() => {
    // The kept draft is read after the first paint: the server cannot know it.
    const kept = example ? null : findDraft();
    if (kept) setDraft(kept);
  }, [example]);

  const change = (next: Draft) => {
    setDraft(next);
    setTrouble(
      // An example is nobody's work, and must not take the place of a draft.
      example || keepDraft(next)
        ? null
        : 'This browser keeps no drafts: leave the page open until the comparison is made.',
    );
  };
  const changeText = (key: number, part: Partial<DraftText>) =>
    change({ ...draft, texts: draft.texts.map((text) => (text.key === key ? { ...text, ...part } : text)) });

  const startEmpty = () => {
    setCleared(draft);
    change(emptyDraft());
  };

  const submit = async () => {
    const obstacle = findObstacle(draft);
    setTrouble(obstacle);
    if (obstacle) return;
    setBusy(true);
    const outcome = await send(draft);
    if (outcome.ok) {
      router.push(outcome.address);
      return;
    }
    setBusy(false);
    setTrouble(outcome.sentence);
  };

  return (
    <main id="main" className="page pb-24">
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
            onChange={(event) => change({ ...draft, title: event.target.value })}
            className="rounded border border-line bg-card px-2.5 py-2 font-serif text-lg text-ink"
          />
        </label>
        <div className="mt-6 grid gap-x-6 gap-y-8 [grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr))]">
          {draft.texts.map((text, place) => (
            <TextCard
              key={text.key}
              text={text}
              place={place}
              onChange={(part) => changeText(text.key, part)}
              onRemove={
                draft.texts.length > FEWEST_TEXTS
                  ? () => change({ ...draft, texts: draft.texts.filter((t) => t !== text) })
                  : null
              }
            />
          ))}
        </div>
        <div className="sticky bottom-0 mt-6 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3">
          <button
            type="button"
            className="button"
            disabled={draft.texts.length >= MOST_TEXTS}
            onClick={() =>
              change({
                ...draft,
                texts: [...draft.texts, emptyText(Math.max(...draft.texts.map((text) => text.key)) + 1)],
              })
            }
          >
            <Plus size={16} aria-hidden="true" />
            {draft.texts.length >= MOST_TEXTS ? `${MOST_TEXTS} texts are the most` : 'Add a text'}
          </button>
          <button type="submit" className="button button-main" disabled={busy}>
            {busy ? 'Sending …' : 'Compare'}
          </button>
          {draft.texts.some((text) => text.body) ? (
            <button type="button" className="button" onClick={startEmpty}>
              Start empty
            </button>
          ) : cleared ? (
            <button type="button" className="button" onClick={() => change(cleared)}>
              Bring the texts back
            </button>
          ) : null}
          <p role="alert" className="max-w-[50ch] text-gone">
            {trouble}
          </p>
        </div>
      </form>
    </main>
  );
}

function fromExample(example: NonNullable<NewComparisonProps['example']>): Draft {
  return { title: example.title, texts: example.texts.map((text, key) => ({ ...emptyText(key), ...text, key })) };
}

/** The API counts the texts that were sent, from 1; the page has letters, also for the empty ones. */
const inLetters = (detail: string, sent: { letter: string }[]) =>
  detail.replace(/^Text (\d+)/, (_, n: string) => `text ${sent[Number(n) - 1]?.letter ?? n}`);

type Outcome = { ok: true; address: string } | { ok: false; sentence: string };

async function send(draft: Draft): Promise<Outcome> {
  const filled = draft.texts
    .map((text, place) => ({ ...text, letter: letterOf(place) }))
    .filter((text) => text.body.trim());
  const texts = filled
    .map((text) => ({ ...text, outlet: text.outlet.trim() || `Text ${text.letter}` }))
    .map(({ outlet, via, headline, published, url, body }) => ({
      outlet,
      body,
      ...(via.trim() ? { via: via.trim() } : {}),
      ...(headline.trim() ? { headline: headline.trim() } : {}),
      ...(published ? { published } : {}),
      ...(url.trim() ? { url: url.trim() } : {}),
    }));
  try {
    const response = await fetch('/api/comparisons', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(draft.title.trim() ? { title: draft.title.trim() } : {}), texts }),
    });
    const answer = (await response.json()) as { id?: string; error?: { sentence: string; detail?: string } };
    if (response.ok && answer.id) return { ok: true, address: `/c/${answer.id}` };
    return {
      ok: false,
      sentence: answer.error
        ? [answer.error.sentence, answer.error.detail && `(${inLetters(answer.error.detail, filled)})`]
            .filter(Boolean)
            .join(' ')
        : 'The app could not take the texts. Nothing is lost: try again.',
    };
  } catch {
    // The connection broke before an answer came; the draft still stands in the form and in the browser.
    return { ok: false, sentence: 'The app cannot be reached. Your texts are kept here: try again in a moment.' };
  }
}
