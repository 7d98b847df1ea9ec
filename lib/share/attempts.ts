import 'server-only';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countRequest } from './count-request';

const WINDOW_S = 15 * 60;
/** Enough for a class that types it wrong, too few to guess. The first counts by reader, the second whoever asks. */
const COUNTS = {
  each: new RateLimiterMemory({ points: 8, duration: WINDOW_S }),
  all: new RateLimiterMemory({ points: 100, duration: WINDOW_S }),
};

/**
 * Count one try of a link's passphrase.
 * Shape:  0 when it may be tried, else the seconds to wait. `reader` is an address, which can be forged: hence both counts.
 */
export function countAttempt(shareId: string, reader: string): Promise<number> {
  return countRequest(COUNTS, shareId, reader);
}

/** Whoever knew it has used up nothing. */
export async function forgetAttempts(shareId: string, reader: string): Promise<void> {
  await COUNTS.each.delete(`${shareId} ${reader}`);
  await COUNTS.all.reward(shareId, 1);
}
