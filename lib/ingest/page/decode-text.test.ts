import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const latin = (text: string) => Buffer.from(text, 'latin1');
const WORDS =
  'Die Brücke über die Tarn ist für Wochen gesperrt, sagte die Bürgermeisterin. Größere Schäden fürchtet niemand.';

describe('encodings', () => {
  it.each<[string, Uint8Array, string | null, string, string, string]>([
    ['plain UTF-8', Buffer.from('Café “Velmar”'), null, 'Café “Velmar”', 'utf-8', 'bytes'],
    ['UTF-8 with a mark', Buffer.from('\ufeffCafé'), null, 'Café', 'utf-8', 'mark'],
    ['UTF-8 under a false name', Buffer.from('Café'), 'iso-8859-1', 'Café', 'utf-8', 'bytes'],
    ['UTF-16 with a mark', Buffer.from('\ufeffCafé', 'utf16le'), null, 'Café', 'utf-16le', 'mark'],
    [
      'windows-1252, said by the sender',
      latin('\x93Caf\xe9\x94 \x96 5 \x80'),
      'windows-1252',
      '“Café” – 5 €',
      'windows-1252',
      'sender',
    ],
    ['Latin-1, nobody says so', latin(WORDS), null, WORDS, 'windows-1252', 'bytes'],
    ['a name that no browser knows', latin(WORDS), 'x-klingon', WORDS, 'windows-1252', 'bytes'],
  ])('%s', (_what, bytes, declared, text, encoding, from) => {
    expect(decodeText(bytes, declared)).toEqual({ text, encoding, from });
  });
  it('a page’s own word counts where it has one', () => {
    const bytes = latin('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2');
    expect(decodeText(bytes, null, true)).toMatchObject({ encoding: 'windows-1251', from: 'document' });
    expect(decodeText(bytes, null, true)?.text).toContain('Привет');
  });
  it('Japanese and Cyrillic are told by their bytes', () => {
    const cyrillic = [...'Мост через реку закрыт на три недели, сказал мэр города. Жители боятся осени и ждут парома.'];
    const koi = Buffer.from(cyrillic.map((letter) => CP1251(letter)));
    expect(decodeText(koi)?.text).toContain('Мост через реку');
  });
  it('UTF-32 cannot be read', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).toBeNull();
  });
});

/** The byte of a Russian letter in windows-1251. */
function CP1251(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}
