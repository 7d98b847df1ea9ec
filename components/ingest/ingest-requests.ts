import { type Answer, askApp, type Trouble } from '@/components/ui/ask-app';
import type { MadeComparison } from '@/components/ui/open-made';
import type { BroughtText, TextPreview } from '@/lib/model/brought-text';
import { UNREACHABLE_TYPED_KEPT, UNREADABLE_TYPED_KEPT } from '@/lib/page-words/trouble';
import { letterOf } from '@/lib/view/comparison/text-label';
import type { Draft, DraftText, Obstacle } from './draft';

const TROUBLE: Trouble = {
  unreachable: UNREACHABLE_TYPED_KEPT,
  unreadable: UNREADABLE_TYPED_KEPT,
  unexplained: UNREADABLE_TYPED_KEPT,
  rejectsAborted: true,
};

/** What the page asks of the server. */
const ask = <T>(address: string, init: RequestInit) => askApp<T>(address, init, TROUBLE);

const json = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** The text behind a link. */
export async function fetchLink(url: string): Promise<Answer<BroughtText[]>> {
  const answer = await ask<{ text: BroughtText }>('/api/texts/link', json({ url }));
  return answer.ok ? { ok: true, value: [answer.value.text] } : answer;
}

/** The texts in a file. */
export async function readFile(file: File): Promise<Answer<BroughtText[]>> {
  const form = new FormData();
  form.set('file', file);
  const answer = await ask<{ texts: BroughtText[] }>('/api/texts/file', { method: 'POST', body: form });
  return answer.ok ? { ok: true, value: answer.value.texts } : answer;
}

/** What a comparison would make of a text. Rejects when the signal says that the answer is not wanted any more. */
export function askPreview(text: DraftText, signal: AbortSignal): Promise<Answer<TextPreview>> {
  const { body, outlet, headline, sources, roles, shortened } = text;
  // A headline that was read off the words would only be told what they say.
  const given = headline && sources.headline !== 'words' ? { headline } : {};
  return ask('/api/texts/preview', {
    ...json({ body, outlet: outlet.slice(0, 200), ...given, roles, shortened }),
    signal,
  });
}

/** Have the texts compared; the comparison that is being made, or what stands in the way and where. */
export async function sendComparison(
  draft: Draft,
): Promise<{ ok: true; made: MadeComparison } | { ok: false; obstacle: Obstacle }> {
  const filled = draft.texts
    .map((text, place) => ({ text, letter: letterOf(place) }))
    .filter(({ text }) => text.body.trim());
  const title = draft.title.trim();
  const texts = filled.map(({ text, letter }) => buildText(text, letter));
  const answer = await ask<MadeComparison>('/api/comparisons', json({ ...(title ? { title } : {}), texts }));
  if (answer.ok) return { ok: true, made: answer.value };
  const { sentence, detail } = answer;
  const [, place, field] = /^Text (\d+)(?:: (\w+))?$/.exec(detail ?? '') ?? [];
  const found = place ? filled[Number(place) - 1] : undefined;
  // The API counts the texts that were sent, from 1; the page has letters, also for the empty ones.
  if (!found) return { ok: false, obstacle: { sentence: detail ? `${sentence} (${detail})` : sentence } };
  const known = field === 'url' || field === 'outlet' || field === 'published' ? field : 'body';
  return {
    ok: false,
    obstacle: { sentence: `${sentence} (text ${found.letter})`, key: found.text.key, field: known },
  };
}

/**
 * Have a text added to a comparison, which is then made anew; or what stands in the way.
 * Shape:  `place` is where the text will stand, from 0.
 */
export async function sendText(
  comparison: string,
  text: DraftText,
  place: number,
): Promise<{ ok: true } | { ok: false; obstacle: Obstacle }> {
  const answer = await ask(`/api/comparisons/${comparison}/texts`, json(buildText(text, letterOf(place))));
  if (answer.ok) return { ok: true };
  const { sentence, detail = '' } = answer;
  const { key } = text;
  if (detail === 'url' || detail === 'outlet' || detail === 'published') {
    return { ok: false, obstacle: { sentence, key, field: detail } };
  }
  // The API counts texts from 1, also those that are there already.
  const lettered = detail.replace(/\d+/g, (number) => letterOf(Number(number) - 1));
  return {
    ok: false,
    obstacle: { sentence: lettered ? `${sentence} (${lettered})` : sentence, key, field: 'body' },
  };
}

/** Take a text out of a comparison, which is then made anew. */
export function removeText(comparison: string, text: string): Promise<Answer<unknown>> {
  return ask(`/api/comparisons/${comparison}/texts/${encodeURIComponent(text)}`, { method: 'DELETE' });
}

function buildText(text: DraftText, letter: string) {
  const { via, headline, byline, published, url, body, roles, shortened, sources } = text;
  // What was only read off the words is left to be read off them again, with its place.
  const stated = (field: 'headline' | 'byline' | 'published', value: string) =>
    value.trim() && sources[field] !== 'words' ? { [field]: value.trim() } : {};
  return {
    outlet: text.outlet.trim() || `Text ${letter}`,
    body,
    ...(via.trim() ? { via: via.trim() } : {}),
    ...stated('headline', headline),
    ...stated('byline', byline),
    ...stated('published', published),
    ...(published && sources.published !== 'person' && sources.published ? { publishedFrom: 'stated' } : {}),
    ...(url.trim() ? { url: url.trim() } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(shortened ? { shortened } : {}),
  };
}
