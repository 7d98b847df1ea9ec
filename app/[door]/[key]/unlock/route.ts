import { answering, isSecure, notFoundAnswer, redirectAnswer } from '@/lib/api/answer';
import { readField } from '@/lib/api/read-upload';
import { addressOf } from '@/lib/share/count-request';
import { unlockShare } from '@/lib/share/unlock-share';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ door: string; key: string }> };

/** The form that asks for a link's passphrase: opens the link for this browser, or goes back and says what was wrong. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { door, key } = await params;
    if (door !== 's' && door !== 'e') return notFoundAnswer();
    const outcome = await unlockShare(await getStore(), key, {
      passphrase: (await readField(request, 'passphrase')).slice(0, 500),
      reader: addressOf(request),
      nowMs: Date.now(),
      secure: isSecure(request),
    });
    if (!outcome) return notFoundAnswer();
    if ('cookies' in outcome) return redirectAnswer(outcome.address ?? `/${door}/${key}`, {}, outcome.cookies);
    const said = outcome.wait ? `wait=${outcome.wait}` : 'wrong=1';
    return redirectAnswer(`/${door}/${encodeURIComponent(key)}?${said}`);
  });
