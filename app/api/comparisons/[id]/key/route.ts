import { answering, jsonAnswer, notFoundAnswer, redirectAnswer } from '@/lib/api/answer';
import { accessOf, browserOf, proofOf } from '@/lib/api/ask';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { createOwnerLink } from '@/lib/share/create-owner-link';
import { buildEditPath } from '@/lib/share/edit-cookie';
import { keepKey, type Unkept } from '@/lib/share/library';
import { findLibrarySecret } from '@/lib/share/library-cookie';
import { findAccess, findShared, gateOf } from '@/lib/share/rights';
import { getStore } from '@/lib/store/get-store';
import type { Store } from '@/lib/store/store';

type Context = { params: Promise<{ id: string }> };

/**
 * An edit link, opened: what it opens goes into this browser's library, and its secret out of the address. A browser that
 * brought no cookie is looked at once more (`?again`), as it may keep none; its page says so and gives the link.
 */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const query = new URL(request.url).searchParams;
    const token = query.get('edit') ?? '';
    const store = await getStore();
    const proof = { ...proofOf(request), token };
    const access = await findAccess(store, id, proof);
    if (access?.right !== 'edit') return answerClosed(request, store, id, token);
    const unkeptAt = (why: Unkept) => redirectAnswer(`${buildEditPath(id, token)}&unkept=${why}`);
    if (query.has('again')) {
      const opened = await findAccess(store, id, { ...proof, token: null });
      if (opened?.right === 'edit') return redirectAnswer(`/c/${id}`);
      return unkeptAt(findLibrarySecret(proof.cookies) ? 'key_not_kept' : 'cookies_off');
    }
    const key = { kind: 'comparison', thing: id, shareId: access.share?.id ?? null } as const;
    const kept = await keepKey(store, browserOf(request), key);
    if (!kept.ok) {
      console.error('A key was not kept:', kept.error.kind, kept.error.cause ?? '');
      return unkeptAt(kept.error.kind === 'library_full' ? 'library_full' : 'key_not_kept');
    }
    const again = `/api/comparisons/${id}/key?edit=${token}&again=1`;
    return redirectAnswer(proof.cookies.length ? `/c/${id}` : again, {}, kept.value);
  });

/** An edit link that does not open now. */
async function answerClosed(request: Request, store: Store, id: string, token: string): Promise<Response> {
  const share = token ? await findShared(store, token) : null;
  const isClosed = share?.comparisonId === id && gateOf(share, { cookies: proofOf(request).cookies }) !== 'open';
  // The link's own page asks for the passphrase, or says that the time is over.
  if (isClosed) return redirectAnswer(`/s/${token}`);
  // A person's browser goes on to the page, which has its own way to say that nothing is there.
  const isPerson = request.headers.get('accept')?.includes('text/html');
  return isPerson ? redirectAnswer(`/c/${encodeURIComponent(id)}`) : notFoundAnswer();
}

/**
 * A new owner link, made when it is wanted and shown once, so that it stands in no page. Null for who came by an edit link:
 * that link is theirs, and opens the comparison elsewhere too.
 */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    const access = await accessOf(request, store, id);
    if (access?.right !== 'edit') return notFoundAnswer();
    if (access.share) return jsonAnswer({ editUrl: null });
    const refusal = await refuseTooMany(request, 'change');
    if (refusal) return refusal;
    const editUrl = await createOwnerLink(store, id, Date.now());
    return editUrl ? jsonAnswer({ editUrl }) : notFoundAnswer();
  });
