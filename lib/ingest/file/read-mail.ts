import 'server-only';
import PostalMime from 'postal-mime';
import { failure, type Result, success } from '../../errors';
import type { Guesses } from '../../model/brought-text';
import { type MarkedText, readMarkup } from '../page/read-markup';

export interface MailText extends MarkedText {
  guesses: Pick<Guesses, 'outlet' | 'headline' | 'published'>;
}

/**
 * The words of a saved e-mail, such as a newsletter or a forwarded article. Attachments are left alone.
 * Shape:  bytes of an .eml file in; body, roles, and what its head says out.
 * Errors: file_encrypted (S/MIME or PGP), file_empty, file_damaged.
 */
export async function readMail(bytes: Uint8Array): Promise<Result<MailText>> {
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
    const locked = /pkcs7-mime|pgp-encrypted/i;
    if (mail.attachments.some(({ mimeType }) => locked.test(mimeType))) return failure('file_encrypted');
    const text = mail.html ? readMarkup(mail.html) : { body: (mail.text ?? '').trim(), roles: [] };
    if (!/[\p{L}\p{N}]/u.test(text.body)) return failure('file_empty');
    const day =
      mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date).toISOString().slice(0, 19) : null;
    const fromFile = (value: string | null | undefined) =>
      value?.trim() ? { value: value.trim(), source: 'file' as const } : null;
    const subject = mail.subject?.replace(/^(?:(?:re|fwd?|wg|aw)\s*:\s*)+/i, '');
    return success({
      ...text,
      guesses: {
        outlet: fromFile(mail.from?.name),
        headline: fromFile(subject),
        published: fromFile(day && `${day}Z`),
      },
    });
  } catch (cause) {
    return failure('file_damaged', { cause });
  }
}
