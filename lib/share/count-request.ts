import 'server-only';
import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What one address may do, and what all of them together may: a header with an address can be forged. */
export interface Counts {
  each: RateLimiterMemory;
  all: RateLimiterMemory;
}

/**
 * Count a request of one address towards one thing.
 * Shape:  0 when it may go on, else the seconds to wait. Once all have had enough no address is remembered any more, so that
 *         forged ones do not fill the memory.
 */
export async function countRequest({ each, all }: Counts, thing: string, address: string): Promise<number> {
  const together = await all.get(thing);
  if (together && together.consumedPoints >= all.points) return secondsOf(together);
  try {
    await each.consume(`${thing} ${address}`);
    await all.consume(thing);
    return 0;
  } catch (cause) {
    if (cause instanceof RateLimiterRes) return secondsOf(cause);
    throw cause;
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** The last address in the list is the one that our own proxy, or Next itself, has seen; those before it are hearsay. */
export function addressOf(request: Request): string {
  const list = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  return list.at(-1)?.trim().slice(0, 64) || 'unknown';
}
