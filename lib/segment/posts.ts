import type { Part } from './parts';
import { SIGNATURE } from './signature';

/** What posts have and reports do not: a short link, a hashtag, the writer's own "I", capitals, an emoji. */
const POST_VOICE =
  /https?:\/\/t\.co\/|pic\.twitter\.com|(?:^|\s)#\p{L}|(?:^|\s)@\w{3}|\b(?:I|I[’']m|I[’']ve|my)\b|\b\p{Lu}{5,}\b|\p{Extended_Pictographic}|!(?:\s|$)/u;

/**
 * Give the words above the signature of an embedded post the role quoted_post, and the signature the role byline.
 * Shape: parts in, changed in place. Where nothing above reads like a post, only the signature is marked: joining it to the
 * outlet's own sentence would invent a quotation.
 */
export function markPosts(parts: Part[]): void {
  parts.forEach((part, index) => {
    if (part.role !== 'body') return;
    if (isPostWithSignature(part)) {
      [part.role, part.reason] = ['quoted_post', 'The words of an embedded post.'];
      return;
    }
    if (part.words > 20 || !/^[—–-]/.test(part.text) || !SIGNATURE.test(part.text)) return;
    part.role = 'byline';
    part.reason = 'The signature of an embedded post.';
    for (const above of findPost(parts, index)) {
      if (above.role === 'body') [above.role, above.reason] = ['quoted_post', 'The words of an embedded post.'];
    }
  });
}

function findPost(parts: readonly Part[], signature: number): Part[] {
  let first = signature;
  const paragraph = parts[signature - 1]?.paragraph;
  while (first > 0 && parts[first - 1]?.paragraph === paragraph && isPostPart(parts[first - 1] as Part)) first--;
  const post = parts.slice(first, signature);
  const text = post.map((part) => part.text).join(' ');
  const introduced = /:$/.test(parts[first - 1]?.text ?? '');
  return post.length > 0 && (introduced || POST_VOICE.test(text)) ? post : [];
}

function isPostPart(part: Part): boolean {
  return part.role === 'body' || part.reason === 'A bare link.';
}

/** Post and signature in one paragraph. The outlet's own prose never ends in a dash, a name and a handle. */
function isPostWithSignature({ text, words }: Part): boolean {
  if (words > 90 || /^[—–-]/.test(text) || !text.endsWith(')') === !/\d{4}$/.test(text)) return false;
  const signature = SIGNATURE.exec(text.slice(-140));
  return signature !== null && signature[0].length < text.length;
}
