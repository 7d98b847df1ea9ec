import 'server-only';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { failure, type Result, success } from '../../errors';
import { type MarkedText, readMarkup } from '../page/read-markup';
import { unpackZip } from './unpack-zip';

const MOST_UNPACKED_BYTES = 40 * 1024 * 1024;
/** Words only: no pictures, no macros, no embedded files. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w-]+\.xml|_rels\/[\w.-]+\.rels))$/;
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * The words of a Word document, with its paragraphs and headings.
 * Shape:  bytes of a zip archive in; body and roles out. Pictures, comments and tracked deletions are left out.
 * Errors: file_bomb, file_encrypted, file_damaged, file_type (an archive that is no Word document), file_empty.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<MarkedText>> {
  const unpacked = unpackZip(bytes, (name) => WANTED.test(name), MOST_UNPACKED_BYTES);
  if (!unpacked.ok) return failure(`file_${unpacked.why}`);
  if (!unpacked.files['word/document.xml']) return failure('file_type');
  try {
    // The reader gets a new archive of what was counted, never the one that was brought.
    const buffer = Buffer.from(zipSync(unpacked.files, { level: 0 }));
    const options = { styleMap: STYLES, externalFileAccess: false, convertImage: noPictures };
    const { value } = await mammoth.convertToHtml({ buffer }, options);
    const text = readMarkup(value);
    return text.body ? success(text) : failure('file_empty');
  } catch (cause) {
    return failure('file_damaged', { cause });
  }
}

const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
