import { answering, failureAnswer, redirectAnswer } from '@/lib/api/answer';
import { browserOf } from '@/lib/api/ask';
import { isSameOrigin } from '@/lib/api/same-origin';
import { buildLibraryCookie, findLibrarySecret } from '@/lib/share/library-cookie';
import { takeMove } from '@/lib/share/move-library';
import { createToken } from '@/lib/share/tokens';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ token: string }> };

/**
 * The button of a link that takes over a library. A browser that brought no secret is given one and sent here again (307
 * repeats the form), so that a link is not used up by a browser that keeps no cookies.
 */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { token } = await params;
    if (!isSameOrigin(request)) return failureAnswer({ kind: 'foreign_origin' });
    const browser = browserOf(request);
    const page = `/move/${encodeURIComponent(token)}`;
    if (!findLibrarySecret(browser.cookies)) {
      if (new URL(request.url).searchParams.has('again')) return redirectAnswer(`${page}?said=cookies_off`);
      const probe = buildLibraryCookie(createToken(), browser.secure);
      return new Response(null, { status: 307, headers: { location: `${page}/take?again=1`, 'set-cookie': probe } });
    }
    const taken = await takeMove(await getStore(), token, browser);
    return taken.ok ? redirectAnswer('/', {}, taken.value) : redirectAnswer(`${page}?said=${taken.error.kind}`);
  });
