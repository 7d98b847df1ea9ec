import { describe, expect, it } from 'vitest';
import { splitTexts } from './split-texts';

const A = `The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars, Mayor Ana Lopes said.

Lopes said that the bridge over the Tarn would stay closed for at least three weeks while the pillars are repaired.`;
const B = `Velmar’s bridge is shut, and nobody in the town hall will say for how long, although they have known about its pillars since spring.

The ferry at Osk will run twice an hour, its owner Jon Varg told the paper, if the river lets it run at all this week.`;

const pieces = (body: string) => splitTexts(body)?.map(({ start, end }) => body.slice(start, end)) ?? null;
const signs = (body: string) => splitTexts(body)?.map(({ sign }) => sign) ?? null;

describe('several texts in one paste', () => {
  it.each([
    ['a line of dashes', `${A}\n\n---\n\n${B}`, 'line'],
    ['a line of equals signs', `${A}\n==========\n${B}\n`, 'line'],
    ['stars before a headline', `${A}\n\n* * *\n\nBridge of Velmar stays shut\n\n${B}`, 'line'],
    ['two datelines', `VELMAR (Reuters) - ${A}\n\nBridge shut again\n\nVELMAR (AP) — ${B}`, 'dateline'],
    ['two authors', `Velmar closes bridge\nBy Ruth Moran\n${A}\n\nBridge shut again\nBy Olaf Berg\n\n${B}`, 'byline'],
    ['sources', `Source: Velmar Post\n\n${A}\n\nSource: Osk Messenger\n\n${B}`, 'source'],
    ['addresses', `https://velmar.example/a\n${A}\n\nhttps://osk.example/b\n${B}`, 'source'],
    [
      'headlines after wide gaps',
      `Velmar closes bridge\n\n${A}\n\n\n\nBridge of Velmar stays shut\n\n${B}`,
      'headline',
    ],
    ['Markdown titles', `# Velmar closes bridge\n\n${A}\n\n# Bridge shut again\n\n${B}`, 'headline'],
  ])('%s', (_what, body, sign) => {
    expect(signs(body)).toEqual([null, sign]);
    const [first, second] = pieces(body) ?? [];
    expect(first).toContain(A);
    expect(second).toContain(B);
    expect(first).not.toContain('Bridge shut again');
    expect(`${first}${second}`).not.toMatch(/---|===|\* \* \*/);
  });

  it('names outlet and headline of each', () => {
    const body = `Source: Velmar Post\nVelmar closes its old bridge\n\n${A}\n\nSource: Osk Messenger\nBridge of Velmar stays shut\n\n${B}`;
    expect(splitTexts(body)?.map(({ outlet }) => outlet)).toEqual(['Velmar Post', 'Osk Messenger']);
  });

  it.each([
    ['one article', A],
    ['chapters of one article', `${A}\n\n* * *\n\n${B}`],
    ['subheadings', `Velmar closes bridge\n\n${A}\n\nWhat happens next\n\n${B}`],
    ['a rule above a short note', `${A}\n\n---\n\nRuth Moran reports from Velmar.`],
    ['one author at the end', `${A}\n\n${B}\n\nBy Ruth Moran`],
    ['nothing', ''],
    ['rules alone', '---\n\n---'],
  ])('%s stays one text', (_what, body) => expect(splitTexts(body)).toBeNull());
});
