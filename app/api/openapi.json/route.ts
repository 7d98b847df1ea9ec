import { answering, jsonAnswer } from '@/lib/api/answer';
import { buildOpenApi } from '@/lib/api/openapi';

/** What this interface takes and answers, made from the schemas that check its requests. */
export const GET = () => answering(async () => jsonAnswer(buildOpenApi()));
