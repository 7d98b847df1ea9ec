import { answering, failureAnswer, notFoundAnswer } from '@/lib/api/answer';
import { parseCookies } from '@/lib/share/edit-cookie';
import { openDoor } from '@/lib/share/open-door';
import { getStore } from '@/lib/store/get-store';
import { streamPulses } from '@/lib/work/stream-pulses';
import { watchOf } from '@/lib/work/watch-comparison';

type Context = { params: Promise<{ door: string; key: string }> };

/**
 * Server-sent events of a comparison, for whoever may see the page at the same address: `pulse` with the place of the last
 * change, the document's version and the status, at once and whenever one of them changes.
 */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { door, key } = await params;
    const store = await getStore();
    const opened = await openDoor(store, door, key, parseCookies(request.headers.get('cookie')));
    // What ships and what is frozen never changes: 204 tells the browser not to ask again.
    if (opened && (opened.right === 'public' || opened.link?.frozen)) return new Response(null, { status: 204 });
    if (!opened) return notFoundAnswer();
    const stream = streamPulses(watchOf(store), opened.id, request.signal);
    if (!stream) return failureAnswer({ kind: 'too_many_watchers' });
    // Without no-transform Next would compress the stream, and hold it back.
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' };
    return new Response(stream, { headers: { ...headers, 'x-accel-buffering': 'no' } });
  });
