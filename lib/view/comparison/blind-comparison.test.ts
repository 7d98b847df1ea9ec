import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../model/comparison';
import { quotedPassages } from '../../share/shown/quoted-share';
import { blindComparison } from './blind-comparison';

const shipped = JSON.parse(readFileSync('data/stories/witkoff-call.json', 'utf8')) as Comparison;

function named(name: string, words: string): string {
  const text = { ...(shipped.texts[0] as Comparison['texts'][number]), outlet: { name }, body: words, url: null };
  return blindComparison({ ...shipped, texts: [text], facts: [], notes: [] }).texts[0]?.body ?? '';
}

describe('blindComparison', () => {
  it('leaves no outlet’s name anywhere in the document', () => {
    const all = JSON.stringify(blindComparison(shipped));
    for (const name of ['Reuters', 'The Week', 'RedState', 'BreakingOn', 'redstate', 'the-week', 'breakingon']) {
      expect(all).not.toContain(name);
    }
    expect(JSON.stringify(shipped)).toContain('Reuters');
  });

  it('leaves no text’s id, which is made from the name', () => {
    const whole = shipped.texts.map(({ id }) => id);
    const leftOut = { rows: 0, cells: 0, figures: 0, quotations: 0, labels: 0, sources: 0, notes: 0 };
    const hidden = blindComparison({ ...shipped, shown: { limit: 0.35, whole, leftOut } });
    expect(hidden.shown?.whole).toEqual(hidden.texts.map(({ id }) => id));
  });

  it('keeps every passage as long as it was, under the letter of its text', () => {
    const hidden = quotedPassages(blindComparison(shipped));
    const open = quotedPassages(shipped);
    const letters = new Map(shipped.texts.map((text, n) => [text.id, 'abcdefgh'[n]]));
    expect(hidden).toHaveLength(open.length);
    hidden.forEach((passage, n) => {
      expect(passage.quote).toHaveLength(open[n]?.quote.length ?? -1);
      expect(passage.text).toBe(letters.get(open[n]?.text ?? ''));
    });
  });

  it.each([
    ['The Harbour', 'The harbour was calm, The Harbour writes.', 'The harbour was calm, ▇▇▇ ▇▇▇▇▇▇▇ writes.'],
    ['The Week', 'Last Week, said The Week.', 'Last Week, said ▇▇▇ ▇▇▇▇.'],
    ['Harbour Post', 'See @harbourpost or harbourpost.example', 'See @▇▇▇▇▇▇▇▇▇▇▇ or ▇▇▇▇▇▇▇▇▇▇▇.example'],
    ['Post (relayed)', 'Post-war posts, the Post says', '▇▇▇▇-war posts, the ▇▇▇▇ says'],
    ['A. (B', 'A. (B and A', '▇. (▇ and A'],
  ])('%s: %s', (name, words, expected) => {
    expect(named(name, words)).toBe(expected);
  });
});
