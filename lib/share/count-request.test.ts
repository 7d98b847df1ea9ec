import { RateLimiterMemory } from 'rate-limiter-flexible';
import { expect, it } from 'vitest';
import { addressOf, countRequest } from './count-request';

const open = () => ({
  each: new RateLimiterMemory({ points: 2, duration: 60 }),
  all: new RateLimiterMemory({ points: 3, duration: 60 }),
});

it('stops one address, and all of them together', async () => {
  const counts = open();
  const ask = (address: string) => countRequest(counts, 'link', address);
  expect([await ask('a'), await ask('a')]).toEqual([0, 0]);
  expect(await ask('a')).toBeGreaterThan(0);
  expect(await ask('b')).toBe(0);
  expect(await ask('c')).toBeGreaterThan(0);
  expect(await countRequest(counts, 'another', 'c')).toBe(0);
});

it('remembers no further address once all have had enough', async () => {
  const counts = open();
  for (let n = 0; n < 3; n++) await countRequest(counts, 'link', `a${n}`);
  for (let n = 0; n < 50; n++) await countRequest(counts, 'link', `forged${n}`);
  expect(await counts.each.get('link forged7')).toBeNull();
});

it('believes the last address in the list, and no long one', () => {
  const request = (list: string) => new Request('http://a.example', { headers: { 'x-forwarded-for': list } });
  expect(addressOf(request('1.1.1.1, 2.2.2.2'))).toBe('2.2.2.2');
  expect(addressOf(request('x'.repeat(5000)))).toHaveLength(64);
  expect(addressOf(new Request('http://a.example'))).toBe('unknown');
});
