import { expect, test } from 'vitest';
import { buildTextInput } from './build-text-input';
import { parseText } from './parse-text';

const bytes = (text: string) => new TextEncoder().encode(text);

test('words come out as they are', () =>
  expect(parseText(bytes('Über “Öl” 😀\r\n'))).toEqual({ ok: true, value: 'Über “Öl” 😀\r\n' }));
test('the byte order mark stays out: offsets count from the first character', () =>
  expect(parseText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ ok: true, value: 'a' }));
test.each([
  ['empty_text', new Uint8Array()],
  ['empty_text', bytes(' \n\t\u00a0\u200b')],
  ['empty_text', new Uint8Array([0xef, 0xbb, 0xbf])],
  ['binary_text', bytes('a\u0000b')],
  ['binary_text', bytes('\u0001\u0002\u0003 abc')],
  ['binary_text', bytes('%PDF-1.7 words')],
  ['binary_text', bytes('PK\u0003\u0004words')],
  ['not_utf8', new Uint8Array([0x61, 0xe9, 0x62])],
  ['not_utf8', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
  ['text_too_long', bytes('a'.repeat(2_000_001))],
])('%s', (kind, given) => expect(parseText(given)).toMatchObject({ ok: false, error: { kind } }));
test('another limit', () =>
  expect(parseText(bytes('abcd'), 3)).toMatchObject({
    ok: false,
    error: { kind: 'text_too_long', cause: '4 characters' },
  }));

test('a text input: the hash of the body, blanks as not given', () => {
  expect(buildTextInput({ id: 'a', outletName: ' The Post ', body: 'abc', headline: ' ', viaName: 'Relay' })).toEqual({
    id: 'a',
    outlet: { name: 'The Post' },
    via: { name: 'Relay' },
    headline: null,
    byline: null,
    published: null,
    url: null,
    body: 'abc',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});
