import { afterEach, describe, expect, it, vi } from 'vitest';
import { askApp } from './ask-app';

const TROUBLE = {
  unreachable: 'Not reached.',
  unreadable: 'Not read.',
  unexplained: 'Refused.',
  rejectsAborted: false,
};
const aborted = new DOMException('Given up', 'AbortError');
const told =
  (answer: unknown, status = 200) =>
  () =>
    Response.json(answer, { status });
const failed = (cause: Error) => () => {
  throw cause;
};

function answerWith(answer: () => Response) {
  vi.stubGlobal('fetch', async () => answer());
}
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('asking the app', () => {
  it.each<[string, () => Response, object]>([
    ['a good answer', told({ id: 'mill' }), { ok: true, value: { id: 'mill' } }],
    ['a reason', told({ error: { sentence: 'No.' } }, 400), { ok: false, sentence: 'No.' }],
    [
      'a reason in full',
      told({ error: { sentence: 'No.', detail: 'Text 2' } }, 400),
      { ok: false, sentence: 'No.', detail: 'Text 2' },
    ],
    ['a refusal without a sentence', told({}, 500), { ok: false, sentence: 'Refused.' }],
    ['a page of somebody else', () => new Response('<p>Proxy</p>'), { ok: false, sentence: 'Not read.' }],
    ['no answer', failed(new TypeError('fetch failed')), { ok: false, sentence: 'Not reached.' }],
    ['a request given up', failed(aborted), { ok: false, sentence: 'Not reached.' }],
  ])('%s', async (_what, answer, expected) => {
    answerWith(answer);
    expect(await askApp('/api', {}, TROUBLE)).toEqual(expected);
  });

  it('rejects a request given up where that is asked for', async () => {
    answerWith(failed(aborted));
    await expect(askApp('/api', {}, { ...TROUBLE, rejectsAborted: true })).rejects.toBe(aborted);
  });
});
