import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../errors';
import { MOST_FILE_BYTES, readFile } from './read-file';

// Every file is built here, byte by byte: none comes from elsewhere.

const bytesOf = (words: string) => new TextEncoder().encode(words);
const LEAD = 'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars.';
const MORE = 'Mayor Ana Lopes said that it would stay closed for at least three weeks while the pillars are repaired.';

async function read(bytes: Uint8Array, name: string) {
  const found = await readFile(bytes, name);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (words: string, style = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
function docx(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const styles = `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const document = `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations,
    'word/styles.xml': styles,
    'word/document.xml': document,
  };
  return zipSync({ ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), ...more });
}

/** The smallest PDF that readers take: one page, one font, lines at given heights. */
function pdf(lines: [number, string][], more = ''): Uint8Array {
  const content = `BT /F1 12 Tf ${lines.map(([y, words]) => `1 0 0 1 72 ${y} Tm (${words.replace(/([()\\])/g, '\\$1')}) Tj`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...(more ? [more] : []),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = more
    ? ` /Encrypt ${objects.length} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`
    : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const EML = `From: "Velmar Post" <news@velmarpost.example>
To: reader@home.example
Subject: Fwd: Velmar closes its bridge
Date: Mon, 02 Mar 2026 09:30:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Plain
--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<h1>Velmar closes its bridge</h1><p>${LEAD}</p><p>Caf=E9 Velmar is shut.</p>
--b--
`.replace(/\n/g, '\r\n');

describe('each kind of file', () => {
  it('plain words, with Windows line ends', async () => {
    const [text] = await read(bytesOf(`Velmar closes its bridge\r\n\r\n${LEAD}\r\n`), 'a.txt');
    expect(text?.body).toBe(`Velmar closes its bridge\n\n${LEAD}`);
    expect(text?.guesses.headline).toMatchObject({ value: 'Velmar closes its bridge', source: 'words' });
    expect(text?.problems).toEqual([]);
  });
  it('words in an older encoding, which is said', async () => {
    const [text] = await read(
      new Uint8Array(
        Buffer.from(`${LEAD} Das Café heißt „Velmar“.`.replace('„', '\x84').replace('“', '\x93'), 'latin1'),
      ),
      'a.txt',
    );
    expect(text?.body).toContain('Café heißt „Velmar“');
    expect(text?.problems).toMatchObject([{ kind: 'encoding' }]);
    expect(text?.problems[0]?.message).toContain('windows-1252');
  });
  it('Markdown', async () => {
    const [text] = await read(
      bytesOf(`---\ntag: x\n---\n# Velmar closes its bridge\n\n${LEAD}\n\n## What now\n\n*${MORE}*\n`),
      'a.md',
    );
    expect(text?.body).toBe(`Velmar closes its bridge\n\n${LEAD}\n\nWhat now\n\n${MORE}`);
    expect(text?.roles.map(({ role }) => role)).toEqual(['headline', 'subheading']);
  });
  it('a saved page', async () => {
    const html = `<!doctype html><title>Velmar closes its bridge | Post</title><meta property="og:site_name" content="Post"><link rel="canonical" href="https://post.example/velmar/bridge"><article><h1>Velmar closes its bridge</h1><p>${LEAD}</p><p>${MORE}</p></article>`;
    const [text] = await read(bytesOf(html), 'saved.html');
    expect(text?.body).toBe(`Velmar closes its bridge\n\n${LEAD}\n\n${MORE}`);
    expect(text?.guesses.outlet).toMatchObject({ value: 'Post', source: 'social' });
    expect(text?.guesses.url).toMatchObject({ value: 'https://post.example/velmar/bridge' });
    expect(text?.guesses.via).toBeNull();
  });
  it('a Word document', async () => {
    const [text] = await read(
      docx(paragraph('Velmar closes its bridge', 'Heading1') + paragraph(LEAD) + paragraph(MORE)),
      'a.docx',
    );
    expect(text?.body).toBe(`Velmar closes its bridge\n\n${LEAD}\n\n${MORE}`);
    expect(text?.guesses.headline).toMatchObject({ value: 'Velmar closes its bridge', source: 'file' });
  });
  it('a PDF, its lines joined to paragraphs', async () => {
    const lines: [number, string][] = [
      [700, 'The harbour town of Velmar closed its bridge on Mon-'],
      [686, 'day after engineers found cracks in two pillars.'],
      [658, 'Mayor Ana Lopes said it would stay closed.'],
    ];
    const [text] = await read(pdf(lines), 'a.pdf');
    expect(text?.body).toBe(
      'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars.\n\nMayor Ana Lopes said it would stay closed.',
    );
  });
  it('a letter', async () => {
    const [text] = await read(bytesOf(EML), 'a.eml');
    expect(text?.body).toBe(`Velmar closes its bridge\n\n${LEAD}\n\nCafé Velmar is shut.`);
    expect(text?.guesses).toMatchObject({
      outlet: { value: 'Velmar Post' },
      published: { value: '2026-03-02T09:30:00Z' },
    });
  });
  it('a comparison of ours', async () => {
    const document = {
      format: 'tellings.comparison/1',
      texts: [
        { outlet: { name: 'Post' }, headline: 'H', published: { value: '2026' }, body: LEAD },
        { outlet: { name: 'Echo' }, body: null },
      ],
    };
    const texts = await read(bytesOf(JSON.stringify(document)), 'bridge.json');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({
      body: LEAD,
      guesses: { outlet: { value: 'Post', source: 'file' }, published: { value: '2026' } },
    });
  });
});

describe('a file that cannot be read has one sentence', () => {
  const bomb = () => docx(paragraph(LEAD), { 'word/styles.xml': new Uint8Array(60_000_000).fill(32) });
  const encrypt =
    '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <1111111111111111111111111111111111111111111111111111111111111111> /U <2222222222222222222222222222222222222222222222222222222222222222> >>';
  it.each<[string, () => Uint8Array, string, ErrorKind]>([
    ['no bytes', () => new Uint8Array(), 'a.txt', 'file_empty'],
    ['blanks', () => bytesOf(' \n '), 'a.txt', 'file_empty'],
    ['too many bytes', () => new Uint8Array(MOST_FILE_BYTES + 1).fill(65), 'a.txt', 'file_over_limit'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'a.png', 'file_type'],
    ['a table of numbers', () => bytesOf('a,b\n1,2'), 'a.csv', 'file_type'],
    [
      'an old Word document',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'a.doc',
      'file_type',
    ],
    [
      'a locked Word document',
      () =>
        new Uint8Array(
          Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
        ),
      'a.docx',
      'file_encrypted',
    ],
    ['an archive of other things', () => zipSync({ 'a.txt': strToU8('words') }), 'a.docx', 'file_type'],
    ['a Word document cut off', () => docx(paragraph(LEAD)).slice(0, 300), 'a.docx', 'file_damaged'],
    [
      'a Word document with broken parts',
      () => zipSync({ 'word/document.xml': strToU8('<w:document') }),
      'a.docx',
      'file_damaged',
    ],
    ['a Word document without words', () => docx(paragraph(' ')), 'a.docx', 'file_empty'],
    ['a zip bomb', bomb, 'a.docx', 'file_bomb'],
    ['a PDF cut off', () => bytesOf('%PDF-1.4\n1 0 obj'), 'a.pdf', 'file_damaged'],
    ['words under a PDF’s name', () => bytesOf(LEAD), 'a.pdf', 'file_damaged'],
    ['a PDF of pictures', () => pdf([]), 'a.pdf', 'file_scanned'],
    ['a locked PDF', () => pdf([[700, LEAD]], encrypt), 'a.pdf', 'file_encrypted'],
    [
      'an encrypted letter',
      () =>
        bytesOf(
          'MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n',
        ),
      'a.eml',
      'file_encrypted',
    ],
    [
      'an export without texts',
      () => bytesOf('{"format":"tellings.comparison/1","texts":[{"body":null}]}'),
      'a.json',
      'file_without_texts',
    ],
    ['an encoding that nobody reads', () => Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'a.txt', 'file_encoding'],
  ])('%s', async (_what, build, name, kind) => {
    expect(await readFile(build(), name)).toMatchObject({ ok: false, error: { kind } });
  });
});
