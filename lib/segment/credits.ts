import type { SegmentRole, TextInput } from '../model/text';
import { isDateLine } from './date-line';
import type { Part } from './parts';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der|den|bin|al|del|da|di))*`;
const NAMES = `${NAME}(?:(?:,\\s(?:and\\s)?|\\s(?:and|und|y|&)\\s)${NAME})*`;
const BYLINE = new RegExp(
  `^(?:(?:[Bb]y|BY|Von|Por|Par|[Ww]ritten by|[Rr]eported by|[Ss]tory by|Author:|Autor:)\\s+(?:${NAMES}|\\p{Lu}[\\p{Lu} .'-]{3,40})(?:[,|•·/–—-].{0,80}|\\s(?:in|for|at)\\s.{0,40})?)$`,
  'u',
);
const STAFF =
  /^(?:[Bb]y\s+)?(?:the\s+)?(?:\p{Lu}[\p{L}.'’&-]*\s){0,4}(?:staff|staff (?:writer|reporter)s?|news ?desk|web ?desk|staff report|editorial (?:team|board)|correspondents?)$/iu;
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u');
const NAME_FIRST = new RegExp(`^${NAME}`, 'u');
const NAME_AND_OUTLET = new RegExp(`^${NAME},\\s(?:[Tt]he\\s)?\\p{Lu}[\\p{L}&.' -]{1,30}$`, 'u');
const WIRE =
  'Reuters|Associated Press|The Associated Press|AP|AFP|Agence France-Presse|dpa|DPA|Bloomberg|Bloomberg News|UPI|PTI|ANI|IANS|Xinhua|TASS|EFE|Europa Press|ANSA|APA|PA Media|Press Association|Kyodo|Yonhap|CNN|BBC News|NPR|AAP|The Canadian Press|Canadian Press|Interfax|Anadolu Agency|Ukrinform';
const BEFORE_WIRE = /^(?:[—–-]\s*|[([]|(?:source|credit|quelle|fuente|with (?:agency )?inputs? from|via|from):?\s*)*/iu;
const WIRE_NAME = new RegExp(`^(?:${WIRE})$`, 'iu');
const BESIDE_WIRE = new RegExp(`^(?:${WIRE}|\\p{Lu}[\\p{L}. ]{1,30})$`, 'iu');
const CONTRIBUTED =
  /^[[(]?(?:(?:additional )?reporting (?:and writing )?by|editing by|writing by|with (?:files|reporting|additional reporting|inputs?) (?:from|by)|compiled by|our standards:)\b|\b(?:contributed to|assisted with|helped with) this (?:report|story|article|piece)\b|\bcontributed reporting\b/i;
/** Another sentence in the same paragraph: the article's own words stand before the credit and must not go with it. */
const MORE_THAN_CREDIT = /\p{Ll}{2}[.!?]["”’]?\s+["“]?\p{Lu}/u;
const CREDIT =
  /^[[(]?(?:image|photo(?:graph)?|picture|foto|video|graphic|illustration|bild|cover)s?(?: (?:credits?|by|courtesy(?: of)?|from))?\s?[:©]\s?\S|^[[(]?(?:image|photo|picture) (?:credit|by|courtesy)\b|^(?:credit|source|caption)\s?[:.]\s|\b(?:getty(?: images)?|shutterstock|ap photo|file photo|epa-efe|via reuters|reuters\/[A-Z]\w+|\w+\/reuters|\/ ?afp|afp\/|istock|alamy)\b[^.]{0,60}[)\]]?\.?$|^©\s?\p{Lu}.{2,60}$|\b(?:handout|pool) (?:photo|via|\/)/iu;

/** "…at the Capitol.CreditAnn Lee/Agency", and a credit at the end of its caption. */
const GLUED_CREDIT =
  /Credit\p{Lu}\p{L}+|\b(?:Photograph|Photo|Picture|Image|Foto)s?(?: by| courtesy of)?: ?\p{Lu}[^.]{2,60}$/u;

const BIO =
  /\b(?:is|was|has been|has worked as|works as|joined|serves as)\b.{0,80}\b(?:reporter|writer|editor|correspondent|journalist|columnist|producer|contributor|author|bureau chief|anchor|freelancer?|photographer|fellow)\b|\b(?:covers|reports on|writes about|writes on)\b.{3,120}\b(?:for|at|and|politics|news|affairs|policy)\b|\b(?:his|her|their) (?:work|writing|journalism|reporting|byline|articles?)\b.{0,60}\b(?:appeared|published|career|featured)\b|\bfollow (?:him|her|them) (?:on|at|@)/i;
const TITLE_LINE =
  /^(?:senior |chief |deputy |staff |political |white house |foreign |national |news |managing |associate |digital |general assignment )*(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|bureau chief|producer)\b.{0,50}$/i;

/**
 * Give captions, bylines, dates and wire credits their roles. Changes the parts' roles in place.
 * Shape: the text and its parts in.
 */
export function markCredits(input: TextInput, parts: Part[]): void {
  markCaptions(parts);
  parts.forEach((part, index) => {
    if (part.role !== 'body') return;
    const found = findCredit(input, part, index, parts.length);
    if (found) [part.role, part.reason] = found;
  });
  markBios(parts);
}

function findCredit(input: TextInput, part: Part, index: number, count: number): [SegmentRole, string] | null {
  const { text, words } = part;
  const edge = index < 8 || index >= count - 6;
  if (words > 45) return null;
  if (words <= 14 && isDateLine(text)) return ['dateline', 'Only a date.'];
  if (CONTRIBUTED.test(text) && !MORE_THAN_CREDIT.test(text)) return ['byline', 'Says who worked on the report.'];
  if (edge && isWireCredit(part)) return ['byline', 'A credit to a news agency.'];
  if (input.byline && words <= 20 && plain(text) === plain(input.byline)) return ['byline', 'The author.'];
  if (!edge || !part.open || words > 20) return null;
  if (BYLINE.test(text) || (words <= 6 && STAFF.test(text))) return ['byline', 'The author.'];
  if (index >= count - 6 && words <= 9 && NAME_AND_OUTLET.test(text)) return ['byline', 'The author and the outlet.'];
  return null;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^by\s+/, '')
    .replace(/[^\p{L}]/gu, '');

/** A credit line makes the short lines right above it a caption (and its alternative text). */
function markCaptions(parts: Part[]): void {
  parts.forEach((part, index) => {
    if (part.role !== 'body' && part.role !== 'boilerplate') return;
    if (
      part.words > 60 ||
      part.words === 0 ||
      !(CREDIT.test(part.text) || GLUED_CREDIT.test(part.text)) ||
      (part.role === 'boilerplate' && !/^©/.test(part.text))
    )
      return;
    if (/^©/.test(part.text) && /\d{4}|rights/i.test(part.text)) return;
    if (/^["“]/.test(part.text) || (part.words > 12 && (index === 0 || !part.open))) return;
    part.role = 'caption';
    part.reason = 'A picture credit.';
    markCaptionAbove(parts, index, part.words <= 14);
  });
}

function markCaptionAbove(parts: Part[], credit: number, alone: boolean): void {
  const above = parts[credit - 1];
  if (!alone || !above || above.role !== 'body' || credit < 2) return;
  const isCaption = above.words <= 45 && (above.open || (!parts[credit]?.block && above.block));
  if (!isCaption || above.words < 3) return;
  above.role = 'caption';
  above.reason = 'The words under a picture.';
  const second = parts[credit - 2];
  if (second?.role === 'body' && credit >= 3 && isNearCopy(second.text, above.text)) {
    second.role = 'caption';
    second.reason = 'The picture’s description, the same as its caption.';
  }
}

/**
 * Whether a line holds only the name of a news agency, or several names of which one comes first.
 * The line is cut at its joints first: one pattern for all of it could read "PA Media & UE" in 2ⁿ ways.
 */
export function isWireCredit({ text, words }: Part): boolean {
  if (words > 8) return false;
  const bare = text.slice(BEFORE_WIRE.exec(text)?.[0].length ?? 0).replace(/[\])]?\.?$/, '');
  const [first = '', ...others] = bare.split(/\s?[/,&+]\s?|\s(?:and|with)\s/i);
  return WIRE_NAME.test(first) && others.every((name) => BESIDE_WIRE.test(name));
}

/** Same words but for a few, whatever the spelling mistakes: at least four fifths shared. */
export function isNearCopy(a: string, b: string): boolean {
  const left = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const right = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared >= 0.8 * Math.max(left.size, right.size, 1);
}

/** Lives of the authors stand at the end, mostly under their names. */
function markBios(parts: Part[]): void {
  for (let index = Math.max(1, parts.length - 6); index < parts.length; index++) {
    const part = parts[index] as Part;
    const before = parts[index - 1] as Part;
    if (part.role !== 'body' || part.words > 110) continue;
    const afterName = before.role === 'byline' && /author/.test(before.reason ?? '');
    const nameAbove = before.role === 'body' && before.open && before.words <= 5 && ONLY_NAME.test(before.text);
    const title = afterName && part.open && TITLE_LINE.test(part.text);
    if (!title && !(BIO.test(part.text) && startsWithName(part, parts, index, afterName || nameAbove))) continue;
    part.role = 'boilerplate';
    part.reason = 'About the author.';
    if (nameAbove) [before.role, before.reason] = ['byline', 'The author.'];
  }
}

// "Ann Lee is a reporter at …" in a last paragraph may also be a witness: without a name above, the person must be new here.
function startsWithName(part: Part, parts: readonly Part[], index: number, named: boolean): boolean {
  if (named) return true;
  const name = NAME_FIRST.exec(part.text)?.[0].split(/\s/);
  const surname = name && name.length >= 2 && name.length <= 4 ? name.at(-1) : undefined;
  if (!surname || index < parts.length - 3) return false;
  const earlier = parts.slice(0, index).some((other) => other.role === 'body' && other.text.includes(surname));
  return (
    !earlier &&
    /\b(?:reporter|writer|editor|correspondent|journalist|columnist|freelance|bureau chief)\b/i.test(part.text)
  );
}
