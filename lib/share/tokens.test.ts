import { describe, expect, it } from 'vitest';
import { createId, createToken, hashToken, sameHash } from './tokens';

describe('tokens', () => {
  it('are long, all different, and fit into an address', () => {
    const tokens = Array.from({ length: 1000 }, createToken);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(Buffer.from(createToken(), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(Buffer.from(createId(), 'base64url').length * 8).toBeGreaterThanOrEqual(80);
  });

  it('are kept as SHA-256', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('compare as equal only when they are', () => {
    expect(sameHash(hashToken('a'), hashToken('a'))).toBe(true);
    expect(sameHash(hashToken('a'), hashToken('b'))).toBe(false);
    expect(sameHash('', hashToken(''))).toBe(false);
  });
});
