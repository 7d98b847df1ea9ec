/** What the library asks of the app. */

let folding: Promise<number> | null = null;

/**
 * Fold the old cookies of this browser into its library, twenty a request, until none is left; how many were folded.
 * What cannot be folded now goes on opening what it opens, and is tried again at the next visit.
 */
export function foldOldKeys(): Promise<number> {
  folding ??= alone(foldAll).finally(() => {
    folding = null;
  });
  return folding;
}

/** Two tabs that fold at once could each begin a library. Browsers have locks on https and on this machine only. */
function alone(work: () => Promise<number>): Promise<number> {
  return navigator.locks ? navigator.locks.request('tellings:library', work) : work();
}

async function foldAll(): Promise<number> {
  let all = 0;
  for (;;) {
    const response = await fetch('/api/library', { method: 'POST' }).catch(() => null);
    if (!response?.ok) return all;
    const { moved, left } = (await response.json()) as { moved: number; left: number };
    all += moved;
    if (!moved || !left) return all;
  }
}

/** A link that takes this browser's comparisons to another one; or the sentence that says why there is none. */
export async function makeMoveLink(): Promise<{ ok: true; address: string } | { ok: false; sentence: string }> {
  try {
    // What is still in old cookies would be left behind.
    await foldOldKeys();
    const response = await fetch('/api/library/move', { method: 'POST' });
    const { url, error } = (await response.json()) as { url?: string; error?: { sentence: string } };
    if (url) return { ok: true, address: new URL(url, window.location.origin).href };
    return { ok: false, sentence: error?.sentence ?? 'That did not work. Try again.' };
  } catch {
    // The connection broke before an answer came.
    return { ok: false, sentence: 'The app cannot be reached. Try again in a moment.' };
  }
}
