import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftRoles } from './shift-roles';

const role = (start: number, end: number) => ({ start, end, role: 'caption' as const, from: 'person' as const });

describe('roles in a text that is edited', () => {
  it('stay before a change, move after it, and go where it touches them', () => {
    const before = 'One. Two. Three.';
    const roles = [role(0, 4), role(5, 9), role(10, 16)];
    expect(shiftRoles(before, 'One. And two. Three.', roles)).toEqual([role(0, 4), role(14, 20)]);
    expect(shiftRoles(before, before, roles)).toEqual(roles);
    expect(shiftRoles(before, '', roles)).toEqual([]);
  });
  it('always stand at the same words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), fc.nat(20), fc.nat(20), (before, put, at, cut, start) => {
        const from = Math.min(at, before.length);
        const after = before.slice(0, from) + put + before.slice(from + cut);
        const given = [role(Math.min(start, before.length), Math.min(start + 3, before.length))];
        for (const kept of shiftRoles(before, after, given)) {
          const [old] = given;
          expect(after.slice(kept.start, kept.end)).toBe(before.slice(old?.start, old?.end));
        }
      }),
    );
  });
});
