import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isPdfBomb } from './pdf-bomb';

const part = (content: Buffer) =>
  Buffer.concat([Buffer.from('4 0 obj<<>>stream\r\n'), content, Buffer.from('\nendstream')]);
const file = (...parts: Buffer[]) => Buffer.concat([Buffer.from('%PDF-1.4\n'), ...parts.map(part)]);
const zeros = deflateSync(Buffer.alloc(150_000_000));

it('finds what unpacks to more than any article, also when it is packed twice', () => {
  expect(isPdfBomb(file(zeros))).toBe(true);
  expect(isPdfBomb(file(deflateSync(zeros)))).toBe(true);
  const half = deflateSync(Buffer.alloc(110_000_000));
  expect(isPdfBomb(file(half))).toBe(false);
  expect(isPdfBomb(file(half, half, half, half, half))).toBe(true);
});

it('finds packing without end', () => {
  let packed = deflateSync('words');
  for (let n = 0; n < 3; n++) packed = deflateSync(packed);
  expect(isPdfBomb(file(packed))).toBe(true);
});

it('lets an ordinary file pass, and a broken one', () => {
  expect(isPdfBomb(file(deflateSync('BT (The bridge) Tj ET'), Buffer.from('BT (plain) Tj ET')))).toBe(false);
  expect(isPdfBomb(file(Buffer.from('xx broken'), Buffer.alloc(0)))).toBe(false);
  expect(isPdfBomb(Buffer.from('stream'))).toBe(false);
});
