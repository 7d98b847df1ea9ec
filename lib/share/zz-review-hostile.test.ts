import { it } from 'vitest';
import { guessMetadata } from '/work/main/lib/ingest/guess-metadata';
import { splitTexts } from '/work/main/lib/ingest/split-texts';
import { cutLongQuotes } from '/work/main/lib/share/cut-quotes';
import { blindComparison } from '/work/main/lib/view/blind-comparison';
import { joinPdfLines } from '/work/main/lib/ingest/join-pdf-lines';
import { parseWebAnnotations } from '/work/main/lib/exchange/web-annotations';
import { findStatedDate } from '/work/main/lib/ingest/stated-date';
import { slugOf } from '/work/main/lib/work/text-ids';
import { factsToCsv } from '/work/main/lib/exchange/tables';
const N = Number(process.env.N ?? 10000);
const time = (name: string, f: () => unknown) => { const t = performance.now(); try { f(); } catch (e) { console.log(name, 'THROWS', String(e).slice(0,100)); } const d = performance.now() - t; if (d > 15) console.log(name, Math.round(d), 'ms at', N); };
const strings: Record<string,string> = {};
for (const [k, u] of Object.entries({ spaces: ' ', caps: 'A', dots: '.', opens: '‘a ', quotes: "'a ", paren: '(', copy: '© ', by: 'By A ', dash: '- ', names: 'Aa Bb, ', first: 'first published in ', at: 'At A ', tabs: '\t', excl: '!', digits: '1', hash: '#', dq: '"a ', and: ' and A', lower: 'a', comma: 'A,', nbsp: '\u00a0', colon: 'source: ', capsp: 'A ', amp: "&' ", wire: 'A (AP', nl: '\n', nlsp: '\n ', hy: 'a-', ff: '\f'})) { const s = u.repeat(Math.ceil(N / u.length)); for (const [pn, p] of Object.entries({ '': '', 'x': 'x', 'C': 'Abc', copy: '©', by: 'By Aa', quote:'“'})) for (const [sn, q] of Object.entries({ '': '', z: 'z', '!': '!', nl: '\nAnd so it goes, in the end, it was over.' })) strings[`${pn}[${k}]${sn}`] = p + s + q; }
it('x', () => {
  for (const [k, s] of Object.entries(strings)) {
    time(`guess ${k}`, () => guessMetadata(s));
    time(`split ${k}`, () => splitTexts(s));
    time(`split2 ${k}`, () => splitTexts(`${'word '.repeat(40)}\n---\n${s}\n\n\n${s}\nx`));
    time(`cut ${k}`, () => cutLongQuotes({ explanation: s }, ''));
    time(`slug ${k}`, () => slugOf(s));
  }
}, 600000);
