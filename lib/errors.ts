/**
 * Each error once: its HTTP status and the reader’s sentence.
 * Change: a new error → a kind, its status and its sentence; a kind without either does not compile.
 * Uses:   nothing of ours.
 * Tests:  docs.test.ts wants its row in docs/reference.md.
 */

/** A kind without status or sentence does not compile. */
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
  | 'share_expired'
  | 'passphrase_needed'
  | 'not_a_comparison'
  | 'file_too_large'
  | 'compare_failed'
  | 'compare_gave_up'
  | 'compare_took_too_long'
  | 'store_in_use'
  | 'store_newer'
  | 'store_unreachable'
  | 'link_not_web'
  | 'link_blocked'
  | 'link_unreachable'
  | 'link_gone'
  | 'link_refused'
  | 'link_site_error'
  | 'link_paywall'
  | 'link_consent'
  | 'link_script_only'
  | 'link_no_article'
  | 'link_not_page'
  | 'link_redirects'
  | 'link_timeout'
  | 'link_too_large'
  | 'link_broken'
  | 'file_empty'
  | 'file_type'
  | 'file_over_limit'
  | 'file_encrypted'
  | 'file_scanned'
  | 'file_damaged'
  | 'file_bomb'
  | 'file_encoding'
  | 'file_without_texts'
  | 'read_failed'
  | 'rate_limited'
  | 'comparison_changed'
  | 'text_unknown'
  | 'cancelled'
  | 'change_conflict'
  | 'change_impossible'
  | 'too_many_watchers'
  | 'library_full'
  | 'key_not_kept'
  | 'cookies_off'
  | 'move_over'
  | 'foreign_origin'
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
  share_expired: { status: 410, sentence: 'This link has expired. Ask whoever made it for a new one.' },
  passphrase_needed: { status: 401, sentence: 'This link asks for a passphrase. Open it in a browser first.' },
  not_a_comparison: { status: 422, sentence: 'This file is not a comparison that can be opened.' },
  file_too_large: { status: 413, sentence: 'The file is larger than 20 MB.' },
  not_ready: { status: 409, sentence: 'This comparison is still being made.' },
  compare_failed: { status: 500, sentence: 'The texts could not be compared. Nothing of what you brought is lost.' },
  compare_gave_up: {
    status: 500,
    sentence: 'Comparing these texts was tried several times and did not finish. Try fewer or shorter texts.',
  },
  compare_took_too_long: {
    status: 500,
    sentence:
      'Comparing took longer than texts of this size may take, so it was stopped. Leave out the longest text, or shorten it.',
  },
  store_in_use: { status: 503, sentence: 'Another copy of Tellings is using this data folder. Stop it first.' },
  store_newer: { status: 503, sentence: 'This data was written by a newer Tellings. Update Tellings to open it.' },
  store_unreachable: { status: 503, sentence: 'The database does not answer.' },
  link_not_web: { status: 400, sentence: 'This is no web address: it has to begin with http:// or https://.' },
  link_blocked: {
    status: 400,
    sentence: 'This link leads to an address that is not on the public web, so it is not opened.',
  },
  link_unreachable: {
    status: 502,
    sentence: 'The site does not answer. Check the link, or copy the article and paste it instead.',
  },
  link_gone: {
    status: 422,
    sentence: 'There is no page at this link any more. Check it, or copy the article and paste it instead.',
  },
  link_refused: {
    status: 422,
    sentence:
      'The site does not let us read this page. Open it in your browser, copy the article and paste it instead.',
  },
  link_site_error: {
    status: 502,
    sentence: 'The site has trouble of its own. Try later, or copy the article and paste it instead.',
  },
  link_paywall: {
    status: 422,
    sentence: 'The article is behind a paywall. If you can read it in your browser, copy it and paste it instead.',
  },
  link_consent: {
    status: 422,
    sentence:
      'The site shows a consent form in place of the article. Open it in your browser, copy the article and paste it instead.',
  },
  link_script_only: {
    status: 422,
    sentence:
      'The page has no words until its scripts run, and we run none. Copy the article in your browser and paste it instead.',
  },
  link_no_article: {
    status: 422,
    sentence: 'No article was found on this page. Copy it in your browser and paste it instead.',
  },
  link_not_page: {
    status: 422,
    sentence: 'The link leads to something that is no web page. Save it, and bring it as a file instead.',
  },
  link_redirects: {
    status: 422,
    sentence:
      'The link leads from page to page more than five times. Copy the article in your browser and paste it instead.',
  },
  link_timeout: {
    status: 504,
    sentence: 'The page did not arrive within 15 seconds. Try again, or copy the article and paste it instead.',
  },
  link_too_large: {
    status: 422,
    sentence: 'The page is larger than 5 MB. Copy the article in your browser and paste it instead.',
  },
  link_broken: {
    status: 502,
    sentence: 'The page broke off while it was being read. Try again, or copy the article and paste it instead.',
  },
  file_empty: { status: 400, sentence: 'There are no words in this file.' },
  file_type: {
    status: 415,
    sentence: 'This kind of file cannot be read. Bring .txt, .md, .html, .docx, .pdf or .eml, or paste the words.',
  },
  file_over_limit: {
    status: 413,
    sentence: 'The file is larger than 10 MB. Copy the article out of it and paste it instead.',
  },
  file_encrypted: {
    status: 422,
    sentence: 'The file is protected by a password. Save it without one, or paste the words.',
  },
  file_scanned: {
    status: 422,
    sentence: 'This PDF holds pictures of pages and no words. Run text recognition on it first, or type the words.',
  },
  file_damaged: { status: 422, sentence: 'The file is damaged and cannot be read. Save it again, or paste the words.' },
  file_bomb: { status: 422, sentence: 'The file unpacks to far more than an article can hold, so it was not opened.' },
  file_encoding: {
    status: 422,
    sentence: 'The letters of this file are in an encoding that cannot be read. Save it as UTF-8, or paste the words.',
  },
  file_without_texts: {
    status: 422,
    sentence: 'This comparison was exported without its texts: only quoted passages are in it.',
  },
  read_failed: {
    status: 422,
    sentence: 'Reading this took too long or failed. Copy the article and paste it instead.',
  },
  rate_limited: {
    status: 429,
    sentence: 'That was more than one visitor may ask for at a time. Wait a moment and try again.',
  },
  comparison_changed: {
    status: 409,
    sentence: 'The comparison was changed in the meantime. Look at it again, then repeat your change.',
  },
  text_unknown: { status: 404, sentence: 'This comparison has no such text.' },
  cancelled: { status: 409, sentence: 'Making this comparison was cancelled.' },
  change_conflict: {
    status: 409,
    sentence: 'Somebody else has changed the same thing in the meantime. Choose which of the two changes holds.',
  },
  change_impossible: { status: 422, sentence: 'This change does not fit the comparison as it is now.' },
  too_many_watchers: { status: 503, sentence: 'Too many pages follow this comparison at the same time.' },
  library_full: {
    status: 409,
    sentence: 'This browser keeps 500 comparisons already. Save or delete some first.',
  },
  key_not_kept: {
    status: 503,
    sentence: 'The key to this comparison could not be kept. Keep this link: it is the only way back.',
  },
  cookies_off: {
    status: 400,
    sentence: 'This browser keeps no cookies. Keep this link: it is the only way back.',
  },
  move_over: {
    status: 410,
    sentence:
      'This link has been used, or is older than 30 minutes. Make a new one in the browser that has your comparisons.',
  },
  foreign_origin: { status: 403, sentence: 'This was asked from another site, so nothing was done.' },
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
