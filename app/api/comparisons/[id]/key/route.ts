import { answering, isSecure, jsonAnswer, notFoundAnswer, redirectAnswer } from '@/lib/api/answer';
import { proofOf } from '@/lib/api/ask';
import { buildEditCookie, findEditPath, parseCookies } from '@/lib/share/edit-cookie';
import { findRight, findShared, gateOf } from '@/lib/share/rights';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

/** An edit link, opened: its secret moves from the address into a cookie that no script can read. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const token = new URL(request.url).searchParams.get('edit');
    const store = await getStore();
    const proof = proofOf(request);
    const right = await findRight(store, id, token, proof);
    if (right !== 'edit' || !token) {
      const share = token ? await findShared(store, token) : null;
      // The link's own page asks for the passphrase, or says that the time is over.
      if (token && share?.comparisonId === id && gateOf(share, proof) !== 'open') return redirectAnswer(`/s/${token}`);
      // A person's browser goes on to the page, which has its own way to say that nothing is there.
      const isPerson = request.headers.get('accept')?.includes('text/html');
      return isPerson ? redirectAnswer(`/c/${encodeURIComponent(id)}`) : notFoundAnswer();
    }
    return redirectAnswer(`/c/${id}`, { 'set-cookie': buildEditCookie(id, token, isSecure(request)) });
  });

/** The owner's own link, for the browser that holds its key. Asked for when it is wanted, so that it stands in no page. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const cookies = parseCookies(request.headers.get('cookie'));
    const editUrl = findEditPath(id, cookies);
    const token = editUrl && new URL(editUrl, request.url).searchParams.get('edit');
    const right = await findRight(await getStore(), id, token, proofOf(request));
    return right === 'edit' ? jsonAnswer({ editUrl }) : notFoundAnswer();
  });
