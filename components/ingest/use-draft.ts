'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { BroughtText, TextPiece } from '@/lib/model/brought-text';
import {
  type Draft,
  type DraftPlace,
  type DraftText,
  emptyDraft,
  emptyText,
  findDraft,
  fromBrought,
  isBlank,
  keepDraft,
} from './draft';

/** A step that can be taken back, and what its button says. */
interface Undo {
  words: string;
  draft: Draft;
}

const nextKey = (texts: readonly DraftText[]) => Math.max(-1, ...texts.map(({ key }) => key)) + 1;

export type DraftEdit = ReturnType<typeof useDraft>;

/**
 * A draft and what can be done to it. What is typed is kept in this browser, an example (`start`) is not.
 * `place` must be the same object at each call.
 */
export function useDraft(place: DraftPlace, start: Draft | null) {
  const [draft, setDraft] = useState<Draft>(() => start ?? emptyDraft(place));
  const [undo, setUndo] = useState<Undo | null>(null);
  const [isKept, setIsKept] = useState(true);
  const isTouched = useRef(false);
  const now = useRef(draft);
  now.current = draft;

  useEffect(() => {
    // The kept draft is read after the first paint: the server cannot know it.
    const kept = start ? null : findDraft(place);
    if (kept) setDraft(kept);
  }, [start, place]);
  useEffect(() => {
    // An example is nobody's work, and must not take the place of a draft.
    if (isTouched.current && !start) setIsKept(keepDraft(draft, place));
  }, [draft, start, place]);

  const change = useCallback((build: (draft: Draft) => Draft, undoWords: string | null = null) => {
    isTouched.current = true;
    if (undoWords) setUndo({ words: undoWords, draft: now.current });
    setDraft(build);
  }, []);
  const changeText = useCallback(
    (key: number, build: (text: DraftText) => DraftText) =>
      change((old) => ({ ...old, texts: old.texts.map((text) => (text.key === key ? build(text) : text)) })),
    [change],
  );
  /** Put texts into the empty places, then behind the others; how many found no place any more. */
  const addTexts = useCallback(
    (brought: BroughtText[]): number => {
      const free = now.current.texts.filter(isBlank).length + place.most - now.current.texts.length;
      change((old) => brought.slice(0, free).reduce(placeText, old));
      return Math.max(0, brought.length - free);
    },
    [change, place],
  );
  const splitText = (key: number, pieces: TextPiece[]) =>
    change(
      (old) => ({
        ...old,
        texts: old.texts.flatMap((text) => (text.key === key ? cut(text, pieces, old, place) : text)),
      }),
      'Join them again',
    );

  return {
    draft,
    undo,
    isKept,
    changeText,
    addTexts,
    splitText,
    setTitle: (title: string) => change((old) => ({ ...old, title })),
    addEmpty: () => change((old) => ({ ...old, texts: [...old.texts, emptyText(nextKey(old.texts))] })),
    removeText: (key: number) =>
      change((old) => ({ ...old, texts: old.texts.filter((text) => text.key !== key) }), 'Bring the text back'),
    keepTexts: (texts: DraftText[]) => change((old) => ({ ...old, texts })),
    startEmpty: () => change(() => emptyDraft(place), 'Bring the texts back'),
    takeBack: () => {
      if (!undo) return;
      change(() => undo.draft);
      setUndo(null);
    },
  };
}

function placeText(draft: Draft, brought: BroughtText): Draft {
  const blank = draft.texts.find(isBlank);
  const text = fromBrought(blank?.key ?? nextKey(draft.texts), brought);
  const texts = blank ? draft.texts.map((old) => (old === blank ? text : old)) : [...draft.texts, text];
  return { ...draft, texts };
}

/** The pieces of a text, each as a text of its own; an outlet that the person typed stays with the first. */
function cut(text: DraftText, pieces: TextPiece[], { texts }: Draft, { most }: DraftPlace): DraftText[] {
  const room = most - texts.length + 1;
  const start = nextKey(texts);
  return pieces.slice(0, room).map(({ start: from, end, outlet }, n) => {
    // The last place takes what is left over, so that no words are lost.
    const until = n === room - 1 ? text.body.trimEnd().length : end;
    const piece = { ...emptyText(n === 0 ? text.key : start + n), body: text.body.slice(from, until) };
    if (n === 0 && text.sources.outlet === 'person')
      return { ...piece, outlet: text.outlet, sources: { outlet: 'person' } };
    return outlet ? { ...piece, outlet, sources: { outlet: 'words' } } : piece;
  });
}
