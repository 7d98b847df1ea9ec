import 'server-only';
import { failure, type Result, success } from '../errors';
import { readBytes } from './read-json';

/** What a form adds around a file. */
const FORM_BYTES = 20_000;

/**
 * A file as it was sent: in a form's field `file`, or as the request's whole body with its name in `?name=`.
 * Units:  `mostBytes` of the file itself; reading stops where there are more, whatever Content-Length says.
 * Errors: file_over_limit, file_empty, invalid_request (a form without a file).
 */
export async function readUpload(
  request: Request,
  mostBytes: number,
): Promise<Result<{ bytes: Uint8Array; name: string }>> {
  const type = request.headers.get('content-type') ?? '';
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes + FORM_BYTES) return failure('file_over_limit');
  const sent = await readBytes(request, mostBytes + FORM_BYTES);
  if (!sent) return failure('file_over_limit');
  const isForm = /^multipart\/form-data\b/i.test(type);
  const file = isForm
    ? await findFile(sent, type)
    : { bytes: sent, name: new URL(request.url).searchParams.get('name') ?? '' };
  if (!file) return failure('invalid_request', { detail: 'file' });
  if (file.bytes.length > mostBytes) return failure('file_over_limit');
  // A name is only looked at for its ending.
  return file.bytes.length === 0 ? failure('file_empty') : success({ ...file, name: file.name.slice(-200) });
}

async function findFile(sent: Uint8Array, type: string): Promise<{ bytes: Uint8Array; name: string } | null> {
  const file = (await parseForm(sent, type))?.get('file');
  return file instanceof File ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : null;
}

async function parseForm(sent: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(sent), { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    // Not a form that can be read: the sender is told so.
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** What was typed into one field of a small form; empty for whatever is no such form. Reading stops where it gets too large. */
export async function readField(request: Request, field: string): Promise<string> {
  const sent = await readBytes(request, FORM_BYTES);
  const typed = sent && (await parseForm(sent, request.headers.get('content-type') ?? ''))?.get(field);
  return typeof typed === 'string' ? typed : '';
}
