import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseComparison } from '../../exchange/parse-comparison';
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
    ['A. (B', 'A. (B and A', '▇▇ ▇▇ and A'],
  ])('%s: %s', (name, words, expected) => {
    expect(named(name, words)).toBe(expected);
  });

  it.each(['Dale-Gazette', 'a.b', '(X)', 'C++', 'O’Neil', '数-', '*', 'A'])(
    'hides %s wherever it is the outlet',
    (name) => {
      const texts = shipped.texts.map((text, n) =>
        n === 0 ? { ...text, outlet: { name, url: `https://${n}.example` } } : text,
      );
      const [fact] = shipped.facts as [Comparison['facts'][number]];
      const summary = `${name} has “five”, B has “six”; it was not found in the text you gave from ${name}.`;
      const facts = [{ ...fact, summary, title: `What ${name}, said` }];
      const hidden = blindComparison({ ...shipped, texts, facts, notes: [] });
      expect(hidden.texts[0]?.outlet).toEqual({ name: 'Outlet A' });
      expect(hidden.facts[0]?.summary).not.toContain(` ${name}`);
      expect(hidden.facts[0]?.summary).toMatch(/^▇+ has “five”/);
      // A mark or a letter alone may be anything in running words.
      if (name.length > 1) expect(JSON.stringify(hidden)).not.toContain(name);
    },
  );

  it('leaves no fingerprint of a text, by which anybody could look for it', () => {
    const hidden = JSON.stringify(blindComparison(shipped));
    for (const { sha256 } of shipped.texts) expect(hidden).not.toContain(sha256);
  });

  it('covers the authors, in bodies too, by the byline or a line of the text itself', () => {
    const body =
      'By Ana Bell, Staff Writer\n\nThe reporters of ANA  BELL say so, Jo Marsh writes. A staff writer left.';
    const [first] = shipped.texts as [Comparison['texts'][number]];
    const text = {
      ...first,
      body,
      byline: 'Text by Jo Marsh and agencies',
      segments: [{ start: 0, end: 25, role: 'byline' as const }],
    };
    const hidden = blindComparison({ ...shipped, texts: [text], facts: [], notes: [] });
    expect(hidden.texts[0]?.body).toBe(
      'By ▇▇▇ ▇▇▇▇, Staff Writer\n\nThe reporters of ▇▇▇  ▇▇▇▇ say so, ▇▇ ▇▇▇▇▇ writes. A staff writer left.',
    );
    expect(hidden.texts[0]?.byline).toBeNull();
  });

  it('leaves the places from which an author writes', () => {
    const body = 'Ana Bell was in New Orrin and Port Velm.';
    const text = { ...(shipped.texts[0] as Comparison['texts'][number]), body, segments: [] };
    const label = { text: text.id, start: 30, end: 39, quote: 'Port Velm' };
    const names = [{ referent: 'Port Velm', kind: 'place' as const, labels: [label] }];
    const texts = [{ ...text, byline: 'Ana Bell in New Orrin, Port Velm' }];
    const hidden = blindComparison({ ...shipped, texts, facts: [], notes: [], names });
    expect(hidden.texts[0]?.body).toBe('▇▇▇ ▇▇▇▇ was in New Orrin and Port Velm.');
  });

  it('keeps every quote what stands in its body, also one that is part of a name', () => {
    const text = { ...(shipped.texts[0] as Comparison['texts'][number]), body: 'Dale Gazette says so.', length: 21 };
    const label = { text: text.id, start: 5, end: 12, quote: 'Gazette' };
    const names = [{ referent: 'Dale Gazette', kind: 'organisation' as const, labels: [label] }];
    const outlet = { name: 'Dale Gazette' };
    const given = { ...shipped, texts: [{ ...text, outlet }], facts: [], figures: [], quotations: [], sources: [] };
    const hidden = blindComparison({ ...given, notes: [], names });
    expect(hidden.names[0]?.labels[0]).toEqual({ text: 'a', start: 5, end: 12, quote: '▇▇▇▇▇▇▇' });
  });

  it.each(['outlet', 'machine', 'Complete', 'not_found', 'en', 'same'])(
    'leaves the words of the format where an outlet is called %s',
    (name) => {
      const texts = shipped.texts.map((text) => ({ ...text, outlet: { name } }));
      expect(parseComparison(blindComparison({ ...shipped, texts })).problems).toEqual([]);
    },
  );
});
