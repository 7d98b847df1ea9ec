import { answering, jsonAnswer } from '@/lib/share/answer';
import { buildOpenApi } from '@/lib/work/openapi';

/** What this interface takes and answers, made from the schemas that check its requests. */
export const GET = () => answering(async () => jsonAnswer(buildOpenApi()));
