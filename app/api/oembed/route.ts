import { answering, failureAnswer, jsonAnswer, notFoundAnswer, originOf } from '@/lib/api/answer';
import { openRequest } from '@/lib/share/open-request';
import { getStore } from '@/lib/store/get-store';

const HEIGHT = 640;
const WIDTH = 720;

/**
 * oEmbed: what another site needs to show a link of ours in its page.
 * Source: https://oembed.com: 404 for an address without one, 401 for a private one, 501 for another format than JSON.
 */
export const GET = (request: Request) =>
  answering(async () => {
    const query = new URL(request.url).searchParams;
    if ((query.get('format') ?? 'json') !== 'json') return new Response(null, { status: 501 });
    const found = findAddress(query.get('url') ?? '', originOf(request));
    if (!found) return notFoundAnswer();
    const opened = await openRequest(await getStore(), new Request(request.url), found);
    if (!opened.ok) return failureAnswer(opened.error);
    const { document, title } = opened.value;
    const fact = document.facts.find(({ id }) => found.path === `/facts/${id}`);
    const origin = originOf(request);
    const width = atMost(WIDTH, query.get('maxwidth'));
    const height = atMost(HEIGHT, query.get('maxheight'));
    const frame = `${origin}/e/${found.key}${fact ? `/facts/${fact.id}` : ''}`;
    const answer = {
      type: 'rich',
      version: '1.0',
      title: fact ? `${fact.title} · ${title}` : title,
      provider_name: 'Tellings',
      provider_url: origin,
      cache_age: 3600,
      width,
      height,
      html: `<iframe src="${frame}" title="Comparison, made with Tellings" width="${width}" height="${height}" style="border:0;max-width:100%" data-tellings></iframe>`,
      thumbnail_url: `${origin}/${found.door}/${found.key}/card${fact ? `/facts/${fact.id}` : ''}`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    };
    return jsonAnswer(answer, 200, { 'access-control-allow-origin': '*' });
  });

/** The door, key and rest of an address of ours; null for any other. Only what may stand in a frame. */
function findAddress(url: string, origin: string): { door: string; key: string; path: string } | null {
  if (!URL.canParse(url) || new URL(url).host !== new URL(origin).host) return null;
  const [, door, key, path = ''] = /^\/([cse])\/([\w-]{1,200})(\/.*)?$/.exec(new URL(url).pathname) ?? [];
  return door && key ? { door, key, path } : null;
}

function atMost(own: number, asked: string | null): number {
  const most = Number(asked);
  return most > 0 ? Math.min(own, Math.floor(most)) : own;
}
