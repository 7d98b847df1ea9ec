import 'server-only';
import { failure, type Result, success } from '../errors';
import { readFile } from '../ingest/file/read-file';
import { extractArticle } from '../ingest/page/extract-article';
import { buildTextInput } from '../ingest/words/build-text-input';
import { guessFields } from '../ingest/words/guess-fields';
import { splitTexts } from '../ingest/words/split-texts';
import type { BroughtText, TextPreview } from '../model/brought-text';
import type { GivenRole } from '../model/text';
import { segmentText } from '../segment/segment-text';

interface PreviewTask {
  kind: 'preview';
  body: string;
  outlet: string;
  headline: string | null;
  roles: GivenRole[];
  shortened: boolean;
}

/** Work on one text that may take its time: markup can be made to. It is done in a thread that can be ended. */
export type ReadTask =
  | { kind: 'page'; html: string; url: string }
  | { kind: 'file'; bytes: Uint8Array; name: string }
  | PreviewTask;

/** What each kind of task gives. */
export interface ReadValue {
  page: BroughtText;
  file: BroughtText[];
  preview: TextPreview;
}

/** Does one task. Errors: those of `extractArticle` and `readFile`; causes become words, as a thread can send no more. */
export async function doReadTask(task: ReadTask): Promise<Result<ReadValue[ReadTask['kind']]>> {
  const result = await run(task);
  if (result.ok) return result;
  const { kind, detail, cause } = result.error;
  return failure(kind, { ...(detail ? { detail } : {}), ...(cause ? { cause: String(cause) } : {}) });
}

function run(task: ReadTask): Promise<Result<ReadValue[ReadTask['kind']]>> | Result<ReadValue[ReadTask['kind']]> {
  if (task.kind === 'page') return extractArticle(task.html, task.url);
  if (task.kind === 'file') return readFile(task.bytes, task.name);
  return success(previewText(task));
}

/**
 * What the comparison will make of a text: which words are the article, what looks wrong, what can be guessed.
 * Shape:  the text as typed so far in; segments that tile it, problems at their words, guesses out.
 * Units:  UTF-16 offsets into body.
 * Errors: none.
 */
function previewText({ body, outlet, headline, roles, shortened }: Omit<PreviewTask, 'kind'>): TextPreview {
  const input = buildTextInput({ id: 'preview', outletName: outlet || 'preview', headline, body, roles, shortened });
  const { segments, health, sentences } = segmentText(input);
  const words = sentences.reduce((n, { tokens }) => n + tokens.filter(({ kind }) => kind !== 'mark').length, 0);
  return { segments, health, guesses: guessFields(body), words, pieces: splitTexts(body) };
}
