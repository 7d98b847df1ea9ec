import { answering, isSecure, notFoundAnswer, redirectAnswer } from '@/lib/share/answer';
import { unlockShare } from '@/lib/share/unlock-share';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ door: string; key: string }> };

/** The form that asks for a link's passphrase: opens the link for this browser, or goes back and says what was wrong. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { door, key } = await params;
    if (door !== 's' && door !== 'e') return notFoundAnswer();
    const form = await request.formData().catch(() => null);
    const typed = form?.get('passphrase');
    // Next's own server writes where a request came from; in front of it, a proxy does.
    const reader = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
    const outcome = await unlockShare(await getStore(), key, {
      passphrase: typeof typed === 'string' ? typed.slice(0, 500) : '',
      reader,
      nowMs: Date.now(),
      secure: isSecure(request),
    });
    if (!outcome) return notFoundAnswer();
    if ('cookies' in outcome) return redirectAnswer(outcome.address ?? `/${door}/${key}`, {}, outcome.cookies);
    const said = outcome.wait ? `wait=${outcome.wait}` : 'wrong=1';
    return redirectAnswer(`/${door}/${encodeURIComponent(key)}?${said}`);
  });
