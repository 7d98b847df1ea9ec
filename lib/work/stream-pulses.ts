import 'server-only';
import type { Pulse, Watch } from './watch-comparison';

/** Proxies close a connection that is silent for half a minute. */
const BEAT_MS = 20_000;
/** The browser comes back by itself after that, and its right is checked anew: a revoked link stops within this time. */
const MOST_MS = 5 * 60_000;

/**
 * A comparison's pulses as server-sent events, until the reader leaves, the comparison is gone, or five minutes are over.
 * Shape:  null when too many follow the comparison already.
 */
export function streamPulses(
  watch: Watch,
  id: string,
  left: AbortSignal,
  { beatMs = BEAT_MS, mostMs = MOST_MS } = {},
): ReadableStream<Uint8Array> | null {
  const encoder = new TextEncoder();
  const events: string[] = ['retry: 1000\n\n'];
  let send = (event: string): void => void events.push(event);
  let end = (): void => {};
  let stop = (): void => {};
  const unfollow = watch.follow(id, (pulse) => (pulse ? send(eventOf(pulse)) : end()));
  if (!unfollow) return null;
  return new ReadableStream({
    start(controller) {
      let isOpen = true;
      send = (event) => {
        if (isOpen) controller.enqueue(encoder.encode(event));
      };
      const beat = setInterval(() => send(': still here\n\n'), beatMs);
      const limit = setTimeout(() => end(), mostMs);
      stop = () => {
        isOpen = false;
        clearInterval(beat);
        clearTimeout(limit);
        unfollow();
      };
      end = () => {
        if (!isOpen) return;
        stop();
        controller.close();
      };
      for (const event of events) send(event);
      if (left.aborted) end();
      else left.addEventListener('abort', () => end(), { once: true });
    },
    // Closed by then, so that it must not be closed again.
    cancel() {
      stop();
    },
  });
}

const eventOf = (pulse: Pulse): string => `event: pulse\ndata: ${JSON.stringify(pulse)}\n\n`;
