import { useSyncExternalStore } from 'react';

/** The width below which a row is a card; the same as in ledger.module.css. */
const NARROW = '(width < 64rem)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the window is a phone's or as narrow as one. On the server, and for the first paint, it is not. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
