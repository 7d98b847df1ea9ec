import { describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../errors';
import { extractArticle } from './extract-article';

const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, n) =>
    `<p>Paragraph ${n + 1} of the report says that the bridge of Velmar stays shut, that the ferry at Osk runs twice an hour, and that nobody knows who will pay for it.</p>`,
).join('');
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Velmar</title>${head}</head><body>${body}</body></html>`;
const kindOf = (html: string) => {
  const found = extractArticle(html, 'https://velmar.example/bridge');
  return found.ok ? null : found.error.kind;
};
const LOCKED =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Velmar","isAccessibleForFree":"False"}</script>';

describe('what stands in place of an article', () => {
  it.each<[string, string, ErrorKind | null]>([
    ['an article', page(`<article><h1>Velmar shuts its bridge</h1>${PARAGRAPHS}</article>`), null],
    [
      'an article under a cookie notice',
      page(
        `<div class="cookie"><p>We use cookies. Accept all or manage preferences.</p></div><article>${PARAGRAPHS}</article>`,
      ),
      null,
    ],
    [
      'an article on paywalls',
      page(
        `<article><h1>Papers</h1><p>Readers who must subscribe to continue reading go elsewhere, the study says.</p>${PARAGRAPHS}</article>`,
      ),
      null,
    ],
    [
      'a teaser above a paywall',
      page(
        '<h1>Velmar</h1><p>The bridge of Velmar is shut, and this is why it was shut so late.</p><div class="paywall">Subscribe to continue reading.</div>',
      ),
      'link_paywall',
    ],
    ['a page that says it is not free', page(`<article>${PARAGRAPHS}</article>`, LOCKED), 'link_paywall'],
    ['a German paywall', page('<p>Die Brücke ist zu.</p><p>Mit einem Abo weiterlesen</p>'), 'link_paywall'],
    [
      'a consent form',
      page(
        '<h1>Before you continue</h1><p>We and our 812 partners use cookies to store data on your device.</p><button>Accept all</button>',
      ),
      'link_consent',
    ],
    [
      'a page of scripts',
      page(
        '<noscript>Please enable JavaScript to see this page.</noscript><div id="root"></div><script src="/a.js"></script>',
      ),
      'link_script_only',
    ],
    ['an empty shell', page('<div id="__next"></div><script src="/a.js"></script>'), 'link_script_only'],
    [
      'a check for robots',
      page('<h1>Just a moment...</h1><p>Verify you are human by completing the action below.</p>'),
      'link_refused',
    ],
    [
      'a home page of links',
      page('<ul><li><a href="/a">Bridge shut</a></li><li><a href="/b">Ferry runs</a></li></ul>'),
      'link_no_article',
    ],
    ['nothing', '', 'link_no_article'],
  ])('%s', (_what, html, kind) => expect(kindOf(html)).toBe(kind));

  it('the stated words of a locked article are not taken either', () => {
    const stated = JSON.stringify({ '@type': 'NewsArticle', isAccessibleForFree: false, articleBody: PARAGRAPHS });
    expect(kindOf(page('<div></div>', `<script type="application/ld+json">${stated}</script>`))).toBe('link_paywall');
  });
  it('a paywall below a long start is said, at the words after which it stands', () => {
    const found = extractArticle(
      page(
        `<article><h1>Velmar shuts its bridge</h1>${PARAGRAPHS}<div class="paywall-box"><p>Subscribe to continue reading.</p></div></article>`,
      ),
      'https://velmar.example/',
    );
    expect(found).toMatchObject({ ok: true, value: { problems: [{ kind: 'paywall' }] } });
  });
  it('much prose that was left out is said', () => {
    const aside = PARAGRAPHS.replaceAll('Paragraph', 'Sidestep').replaceAll('<p>', '<p class="x">');
    const html = page(
      `<article><h1>Velmar shuts its bridge</h1>${PARAGRAPHS}</article><section>${aside.repeat(3).replace(/Sidestep (\d)/g, (_, n: string) => `Chapter ${n} ${Math.abs(Number(n) * 7)}`)}</section>`,
    );
    const found = extractArticle(html, 'https://velmar.example/');
    expect(
      found.ok &&
        (found.value.problems.some(({ kind }) => kind === 'short_extraction') || found.value.body.includes('Chapter')),
    ).toBe(true);
  });
  it('runs no script and loads nothing', () => {
    const html = page(
      `<article><h1>Velmar shuts its bridge</h1>${PARAGRAPHS}</article><script>document.querySelector('h1').textContent='changed'</script><img src="http://127.0.0.1:1/x.png" onerror="document.title='changed'"><link rel="stylesheet" href="http://127.0.0.1:1/x.css">`,
    );
    const found = extractArticle(html, 'https://velmar.example/');
    expect(found.ok && found.value.body.startsWith('Velmar shuts its bridge')).toBe(true);
  });
  it('is not held up by markup that was made to be slow', () => {
    const nested = `${'<div>'.repeat(800)}<p>Deep.</p>`;
    expect(() => kindOf(page(nested))).not.toThrow();
  });
});
