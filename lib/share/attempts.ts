import 'server-only';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_S = 15 * 60;
/** Enough for a class that types it wrong, too few to guess. The first counts by reader, the second whoever asks. */
const BY_READER = new RateLimiterMemory({ points: 8, duration: WINDOW_S });
const BY_LINK = new RateLimiterMemory({ points: 100, duration: WINDOW_S });

/**
 * Count one try of a link's passphrase.
 * Shape:  0 when it may be tried, else the seconds to wait. `reader` is an address, which can be forged: hence both counts.
 */
export async function countAttempt(shareId: string, reader: string): Promise<number> {
  try {
    await BY_READER.consume(`${shareId} ${reader}`);
    await BY_LINK.consume(shareId);
    return 0;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000);
  }
}

/** Whoever knew it has used up nothing. */
export async function forgetAttempts(shareId: string, reader: string): Promise<void> {
  await BY_READER.delete(`${shareId} ${reader}`);
  await BY_LINK.reward(shareId, 1);
}
