import { answering, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { findToken } from '@/lib/api/ask';
import { hashToken, sameHash } from '@/lib/share/tokens';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

/** Bring a deleted comparison back, with its links; only its owner's key does, until it is swept. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    const token = findToken(request, id);
    const editHash = await store.findDeletedEditHash(id);
    if (!token || !sameHash(editHash ?? '', hashToken(token))) return notFoundAnswer();
    return (await store.setDeleted(id, null)) ? jsonAnswer({ restored: id }) : notFoundAnswer();
  });
