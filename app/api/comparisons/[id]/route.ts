import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/share/answer';
import { findToken } from '@/lib/share/ask';
import { openComparison } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

/** The document: whole for who may edit, quote-only for a share token, open for what ships. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const opened = await openComparison(await getStore(), id, { cookies: [], token: findToken(request, id) });
    if (!opened) return notFoundAnswer();
    if (opened.status === 'failed') return failureAnswer({ kind: opened.problem ?? 'compare_failed' });
    return opened.document ? jsonAnswer(opened.document) : failureAnswer({ kind: 'not_ready' });
  });
