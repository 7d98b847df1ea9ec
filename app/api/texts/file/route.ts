import { answering, failureAnswer, jsonAnswer } from '@/lib/api/answer';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readUpload } from '@/lib/api/read-upload';
import { MOST_FILE_BYTES } from '@/lib/ingest/file/read-file';
import { getReader } from '@/lib/work/get-reader';

/** The texts in a file. Nothing is stored. */
export const POST = (request: Request) =>
  answering(async () => {
    const refusal = await refuseTooMany(request, 'file');
    if (refusal) return refusal;
    const upload = await readUpload(request, MOST_FILE_BYTES);
    if (!upload.ok) return failureAnswer(upload.error);
    const texts = await (await getReader()).read({ kind: 'file', ...upload.value });
    return texts.ok ? jsonAnswer({ texts: texts.value }) : failureAnswer(texts.error);
  });
