import 'server-only';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressOf, type Counts, countRequest } from '../share/count-request';
import { failureAnswer } from './answer';

interface Limit {
  /** Requests of one address. */
  points: number;
  seconds: number;
}

/** Generous for a person, a class behind one address included; a script that hammers meets them. */
export const LIMITS = {
  make: { points: 120, seconds: 600 },
  change: { points: 240, seconds: 600 },
  link: { points: 60, seconds: 600 },
  file: { points: 120, seconds: 600 },
  preview: { points: 600, seconds: 600 },
} as const satisfies Record<string, Limit>;

export type LimitedKind = keyof typeof LIMITS;

/** All addresses together: a header with an address can be forged, so no number of addresses may do more than this. */
const TOGETHER = 10;

const limiters = new Map<LimitedKind, Counts>();

function limiterOf(kind: LimitedKind): Counts {
  const { points, seconds } = LIMITS[kind];
  const known = limiters.get(kind) ?? {
    each: new RateLimiterMemory({ points, duration: seconds }),
    all: new RateLimiterMemory({ points: points * TOGETHER, duration: seconds }),
  };
  limiters.set(kind, known);
  return known;
}

/**
 * Count a request; null when it may go on, else the answer that says to wait, with Retry-After.
 * Counted in this process only: one data folder has one process.
 */
export async function refuseTooMany(request: Request, kind: LimitedKind): Promise<Response | null> {
  const wait = await countRequest(limiterOf(kind), kind, addressOf(request));
  return wait ? failureAnswer({ kind: 'rate_limited' }, { 'retry-after': String(wait) }) : null;
}
