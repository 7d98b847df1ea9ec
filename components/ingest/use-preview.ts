'use client';

import { useEffect, useRef, useState } from 'react';
import type { TextPreview } from '@/lib/model/brought-text';
import type { DraftText } from './draft';
import { askPreview } from './ingest-requests';

const AFTER_MS = 600;
const FEWEST_CHARACTERS = 25;

export interface Preview extends TextPreview {
  /** The words that it is of: an older preview must not be shown over newer words. */
  body: string;
}

/**
 * What a comparison would make of a text, asked a moment after the last change; null until it is known for the words as they are.
 * `onPreview` is told of each answer, so that guesses can fill what is open.
 */
export function usePreview(text: DraftText, onPreview: (preview: Preview) => void): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const tell = useRef(onPreview);
  tell.current = onPreview;
  const { body, outlet, headline, roles, shortened } = text;
  const latest = useRef(text);
  latest.current = text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields that a preview depends on; the text itself changes with every guess.
  useEffect(() => {
    if (body.trim().length < FEWEST_CHARACTERS) {
      setPreview(null);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await askPreview(latest.current, stop.signal);
        // Without a preview the page works all the same; the comparison itself will judge the text.
        if (!answer.ok || stop.signal.aborted) return;
        const next = { ...answer.value, body };
        setPreview(next);
        tell.current(next);
      } catch (cause) {
        if (!stop.signal.aborted) throw cause;
      }
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [body, outlet, headline, roles, shortened]);
  return preview?.body === body ? preview : null;
}
