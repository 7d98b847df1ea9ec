import { answering, failureAnswer, jsonAnswer } from '@/lib/api/answer';
import { browserOf } from '@/lib/api/ask';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { createMove } from '@/lib/share/move-library';
import { getStore } from '@/lib/store/get-store';

/** A link by which another browser takes over what this one has keys to: shown once, works once, for 30 minutes. */
export const POST = (request: Request) =>
  answering(async () => {
    const refusal = await refuseTooMany(request, 'change');
    if (refusal) return refusal;
    const made = await createMove(await getStore(), browserOf(request));
    return made.ok ? jsonAnswer(made.value, 201) : failureAnswer(made.error);
  });
