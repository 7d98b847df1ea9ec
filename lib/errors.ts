/** Every error a reader can meet, once: its HTTP status and the sentence that is shown. A kind without either does not compile. */
export type ErrorKind =
  | 'not_found'
  | 'not_json'
  | 'wrong_media_type'
  | 'request_too_large'
  | 'invalid_request'
  | 'too_few_texts'
  | 'too_many_texts'
  | 'outlet_missing'
  | 'text_empty'
  | 'text_too_long'
  | 'texts_too_long'
  | 'texts_identical'
  | 'not_ready'
  | 'compare_failed'
  | 'compare_gave_up'
  | 'store_in_use'
  | 'store_newer'
  | 'store_unreachable'
  | 'internal';

export interface ErrorText {
  status: number;
  sentence: string;
}

export const ERRORS = {
  not_found: { status: 404, sentence: 'There is nothing at this address.' },
  not_json: { status: 400, sentence: 'The request is not readable JSON.' },
  wrong_media_type: { status: 415, sentence: 'Send the request as application/json.' },
  request_too_large: { status: 413, sentence: 'The request is larger than 2 MB. Shorten the texts, or bring fewer.' },
  invalid_request: { status: 400, sentence: 'The request does not have the expected form.' },
  too_few_texts: { status: 400, sentence: 'A comparison needs at least two texts.' },
  too_many_texts: { status: 400, sentence: 'A comparison takes at most twenty texts.' },
  outlet_missing: { status: 400, sentence: 'Every text needs the name of its outlet.' },
  text_empty: { status: 400, sentence: 'One of the texts has no words in it.' },
  text_too_long: { status: 400, sentence: 'One of the texts is longer than 200,000 characters.' },
  texts_too_long: { status: 413, sentence: 'Together the texts are larger than 1 MB.' },
  texts_identical: { status: 400, sentence: 'Two of the texts are the same, word for word. Leave one of them out.' },
  not_ready: { status: 409, sentence: 'This comparison is still being made.' },
  compare_failed: { status: 500, sentence: 'The texts could not be compared. Nothing of what you brought is lost.' },
  compare_gave_up: {
    status: 500,
    sentence: 'Comparing these texts was tried several times and did not finish. Try fewer or shorter texts.',
  },
  store_in_use: { status: 503, sentence: 'Another copy of Tellings is using this data folder. Stop it first.' },
  store_newer: { status: 503, sentence: 'This data was written by a newer Tellings. Update Tellings to open it.' },
  store_unreachable: { status: 503, sentence: 'The database does not answer.' },
  internal: { status: 500, sentence: 'Something went wrong on our side.' },
} as const satisfies Record<ErrorKind, ErrorText>;

export interface Failure {
  kind: ErrorKind;
  /** What exactly, in plain words, where more is known than the kind says ("text 2"). Safe to show; never a secret. */
  detail?: string;
  /** What was caught. For the log, never for the reader. */
  cause?: unknown;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** A success. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure, with what is known about it. */
export function failure(kind: ErrorKind, more: Omit<Failure, 'kind'> = {}): { ok: false; error: Failure } {
  return { ok: false, error: { kind, ...more } };
}

/** A failure that nothing nearby can answer, such as a store that does not open: thrown, and answered at the border. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failed: Failure) {
    super(ERRORS[failed.kind].sentence, { cause: failed.cause });
    this.name = 'FailureError';
    this.failure = failed;
  }
}

/** The value of a result, or its failure thrown. */
export function getValue<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.error);
}

/** Whether a word is one of our error kinds, e.g. one read back from the store. */
export function isErrorKind(word: string | null): word is ErrorKind {
  return word !== null && Object.hasOwn(ERRORS, word);
}
