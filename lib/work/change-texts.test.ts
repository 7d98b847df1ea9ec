import { describe, expect, it, vi } from 'vitest';
import type { StoredComparison } from '../store/store';
import { addText, removeText } from './change-texts';
import { buildInput } from './create-comparison';

const bring = (n: number, words: number) => ({ outlet: `Paper ${n}`, body: `Boat ${n} `.repeat(words / 2) });

function openFake(count: number, words: number) {
  const inputs = Array.from({ length: count }, (_, n) => buildInput(bring(n, words), `paper-${n}`));
  const replaceInputs = vi.fn(async () => true);
  return { getComparison: async () => ({ inputs, version: 3 }) as StoredComparison, replaceInputs };
}

describe('other texts', () => {
  it('bring a comparison into the lane of what it is now', async () => {
    const grown = openFake(8, 500);
    await addText(grown, 'a', bring(9, 500), 7);
    const larger = { kind: 'compare', lane: 'large', runAtMs: 7 };
    expect(grown.replaceInputs).toHaveBeenCalledWith('a', 3, expect.any(Array), larger, 7);
    const shrunk = openFake(4, 2200);
    await removeText(shrunk, 'a', 'paper-1', 7);
    const smaller = { kind: 'compare', lane: 'small', runAtMs: 7 };
    expect(shrunk.replaceInputs).toHaveBeenCalledWith('a', 3, expect.any(Array), smaller, 7);
  });
});
