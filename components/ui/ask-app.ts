/** An answer of the app, or one sentence for the person that says why there is none. */
export type Answer<T> = { ok: true; value: T } | { ok: false; sentence: string; detail?: string };

/** How the page that asks says that it got nothing. */
export interface Trouble {
  /** No answer came. */
  unreachable: string;
  /** What came was no answer of the app. */
  unreadable: string;
  /** The app refused, and its answer holds no sentence. */
  unexplained: string;
  /** Whether a request that was given up rejects, rather than count as unreachable. */
  rejectsAborted: boolean;
}

/**
 * Ask the app and read its answer.
 * Shape:  an address and what `fetch` takes; the JSON of a good answer, or a sentence: the app's own where it gave one.
 * Errors: none, but for an aborted request where `rejectsAborted` asks for it.
 */
export async function askApp<T>(address: string, init: RequestInit, trouble: Trouble): Promise<Answer<T>> {
  try {
    const response = await fetch(address, init);
    const answer = (await response.json()) as T & { error?: { sentence: string; detail?: string } };
    if (response.ok) return { ok: true, value: answer };
    const { sentence = trouble.unexplained, detail } = answer.error ?? {};
    return { ok: false, sentence, ...(detail ? { detail } : {}) };
  } catch (cause) {
    if (trouble.rejectsAborted && cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    // The connection broke, or what came was no answer of ours.
    return { ok: false, sentence: cause instanceof SyntaxError ? trouble.unreadable : trouble.unreachable };
  }
}
