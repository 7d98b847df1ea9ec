import 'server-only';
import { failure, type Result, success } from '../errors';

/**
 * Read a request's body as JSON, and stop reading where it gets too large.
 * Only application/json: a form on another site cannot send that without the browser asking us first.
 * Units:  `mostBytes` as sent, whatever Content-Length says.
 * Errors: wrong_media_type, request_too_large, not_json.
 */
export async function readJson(request: Request, mostBytes: number): Promise<Result<unknown>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return failure('wrong_media_type');
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return failure('request_too_large');
  const bytes = await readBytes(request, mostBytes);
  if (!bytes) return failure('request_too_large');
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    return failure('not_json', { cause });
  }
}

/** A request's body as it was sent; null when there are more than `mostBytes`. */
export async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > mostBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
