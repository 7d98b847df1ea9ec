import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FontWidths, readWidths } from './font-widths';

/** The two faces of the app, each in two weights, as files of the characters of one script. */
const FACES = { serif: 'source-serif-4', sans: 'inter' } as const;
const WEIGHTS = [400, 600] as const;
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;

export type Face = keyof typeof FACES;
export type Weight = (typeof WEIGHTS)[number];

export interface CardFont {
  face: Face;
  weight: Weight;
  /** Each file is a family of its own: the drawing looks for a character in the first that has it. */
  family: string;
  bytes: Buffer;
  widths: FontWidths;
}

let loading: Promise<CardFont[]> | null = null;

/** The fonts of the pictures, read once. They ship with the app; nothing is loaded from elsewhere. */
export function loadCardFonts(): Promise<CardFont[]> {
  loading ??= Promise.all(
    (Object.keys(FACES) as Face[]).flatMap((face) =>
      WEIGHTS.flatMap((weight) => SCRIPTS.map((script) => readFont(face, weight, script))),
    ),
  ).catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function readFont(face: Face, weight: Weight, script: string): Promise<CardFont> {
  const name = `${FACES[face]}-${script}-${weight}-normal.woff`;
  const root = /* turbopackIgnore: true */ process.cwd();
  const bytes = await readFile(path.join(root, 'node_modules', '@fontsource', FACES[face], 'files', name));
  return { face, weight, family: familyOf(face, script), bytes, widths: readWidths(bytes) };
}

const familyOf = (face: Face, script: string): string => `${face}-${script}`;

/** Every family of a face, in the order in which a character is looked for. */
export function familiesOf(face: Face): string {
  return SCRIPTS.map((script) => familyOf(face, script)).join(', ');
}

/** Width of words in pixels at a size; 0 for characters that none of the fonts has. */
export function measureWords(
  fonts: readonly CardFont[],
  face: Face,
  weight: Weight,
  words: string,
  sizePx: number,
): number {
  const own = fonts.filter((font) => font.face === face && font.weight === weight);
  let width = 0;
  for (const character of words) {
    const codePoint = character.codePointAt(0) ?? 0;
    width += own.find((font) => font.widths.has(codePoint))?.widths.widthOf(codePoint) ?? 0;
  }
  return width * sizePx;
}

/** More letters than this part that the fonts lack: the words are in a script that a picture cannot show. */
const MOST_MISSING = 0.1;

/** Words as the fonts can draw them: a stray sign that they lack becomes a dot; null where the whole script is missing. */
export function drawable(fonts: readonly CardFont[], words: string): string | null {
  const has = (codePoint: number) => fonts.some((font) => font.widths.has(codePoint));
  const characters = [...words.replace(/\s+/g, ' ')];
  const missing = characters.filter((character) => !has(character.codePointAt(0) ?? 0));
  const letters = missing.filter((character) => /\p{L}/u.test(character)).length;
  if (letters > MOST_MISSING * characters.length) return null;
  return characters.map((character) => (has(character.codePointAt(0) ?? 0) ? character : '·')).join('');
}
