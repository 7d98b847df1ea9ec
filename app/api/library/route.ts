import { answering, jsonAnswer } from '@/lib/api/answer';
import { browserOf } from '@/lib/api/ask';
import { foldOldKeys } from '@/lib/share/library';
import { getStore } from '@/lib/store/get-store';

/**
 * What the home page asks at each visit: fold the next twenty cookies of the time when each comparison had one into this
 * browser's library, and renew its secret when that is due. Asked again until none is left.
 */
export const POST = (request: Request) =>
  answering(async () => {
    const { cookies, ...folding } = await foldOldKeys(await getStore(), browserOf(request));
    return jsonAnswer(folding, 200, {}, cookies);
  });
