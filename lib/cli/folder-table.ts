// Where the code lives, and which folder may import which. One table: lib/folder-rules.test.ts holds it, `npm run map` draws it.

/** One room of the project. */
export interface Folder {
  /** What it is, in one sentence. Its first door begins with it. */
  says: string;
  /** Files that others may import, without their ending; the first is the one to read first. "*": every other one, too. */
  doors: readonly string[];
  /** Folders of ours besides `lib/model`, which all may use: one by its name, one file of it by its path, all below by "/*". */
  uses: readonly string[];
  packages: readonly string[];
  /** Same input, same output: no clock, no chance, no machine. */
  pure: boolean;
}

type Given = Omit<Folder, 'pure' | 'packages'> & { packages?: readonly string[] };
const pure = (folder: Given): Folder => ({ packages: [], ...folder, pure: true });
const drawn = ({ packages = [], ...folder }: Given): Folder => ({
  ...folder,
  packages: ['react', 'next/', ...packages],
  pure: false,
});
/** Talks to the machine, so that no browser may load it: its files begin with `import 'server-only'`. */
const edge = ({ packages = [], ...folder }: Given): Folder => ({
  ...folder,
  packages: ['node:', 'server-only', ...packages],
  pure: false,
});

const DETECT = 'lib/detect';
const detect = (...names: string[]): string[] => names.map((name) => `${DETECT}/${name}`);
const SHOWN = ['lib/page-words', 'lib/view/comparison'];
const VIEW = [...SHOWN, 'lib/view/ledger'];
const PAGE = ['components/ui', 'components/comparison', ...VIEW];

/** Every folder of `lib` and `components`, and `app` whole. The longest path that fits a file is the one that holds. */
export const FOLDERS: Record<string, Folder> = {
  'lib/model': pure({
    says: 'Nouns: text, passage, fact, disagreement, telling, note, comparison.',
    doors: ['comparison', '*'],
    uses: [],
  }),
  'lib/errors': pure({
    says: 'Each error once: its HTTP status and the reader’s sentence.',
    doors: ['errors'],
    uses: [],
  }),
  'lib/page-words': pure({ says: 'What things are called on the page.', doors: ['plain-words', '*'], uses: [] }),

  'lib/segment': pure({
    says: 'A text cut into paragraphs, sentences and words, with the role of each part and the language.',
    doors: ['segment-text', 'guess-language', 'mark-off-topic'],
    uses: [],
    packages: ['tinyld'],
  }),
  'lib/align': pure({
    says: 'Sentences of several texts that report the same thing, as facts.',
    doors: ['align-texts', 'incremental'],
    uses: ['lib/align/story', 'lib/align/pairs', 'lib/align/facts'],
  }),
  'lib/align/story': pure({
    says: 'Every sentence of a story as numbers: words, stems, names, dates.',
    doors: ['prepare', 'sentence-reader', 'english-words', 'stem-english', 'synonym-groups', 'word-tags'],
    uses: [],
  }),
  'lib/align/pairs': pure({
    says: 'How likely two sentences report the same thing, and which go together.',
    doors: ['score-pairs', 'candidates', 'features', 'text-features', 'align-model', 'cluster'],
    uses: ['lib/align/story'],
  }),
  'lib/align/titles': pure({
    says: 'A short neutral title for a row, in the texts’ words.',
    doors: ['title', 'title-words'],
    uses: ['lib/align/story'],
  }),
  'lib/align/facts': pure({
    says: 'Rows with id, title and rank.',
    doors: ['build-facts', 'incremental-ids'],
    uses: ['lib/align/story', 'lib/align/pairs', 'lib/align/titles'],
  }),
  'lib/collate': pure({
    says: 'How two passages differ word by word, and many in one table.',
    doors: ['word-diff', 'word-table', 'stop-words'],
    uses: [],
    packages: ['diff'],
  }),

  [DETECT]: pure({
    says: 'What the texts hold, and how they differ.',
    doors: ['detect-spans', 'detect-kinds'],
    uses: [
      ...detect('figures', 'sources', 'quotations', 'names', 'reading'),
      ...detect('figure-groups', 'quotation-groups', 'tellings', 'kinds'),
      'lib/page-words',
    ],
  }),
  'lib/detect/words': pure({
    says: 'Forms of words: stems, function words, spellings, fast letter patterns, whether a text is English.',
    doors: ['word-stems', 'letter-patterns', 'english', 'speaker-likeness', 'spelling'],
    uses: [],
  }),
  'lib/detect/word-lists': pure({
    says: 'Closed lists of words, each by what it is for. To add a word, come here.',
    doors: ['reporting-verbs', 'source-words', 'name-words', 'countries', 'news-organisations', 'opposites'],
    uses: detect('words'),
    packages: ['escape-string-regexp'],
  }),
  'lib/detect/figures': pure({
    says: 'Figures of one text: numbers, money, shares, lengths, dates and times, with value, unit and what they measure.',
    doors: ['figures', 'units'],
    uses: detect('words'),
  }),
  'lib/detect/sources': pure({
    says: 'Whose word something is, in one text: who said, who reported, "according to", by full name.',
    doors: ['attributions', 'source-names', 'speaker-names'],
    uses: detect('word-lists'),
  }),
  'lib/detect/quotations': pure({
    says: 'Words in quotation marks in one text, and who speaks them.',
    doors: ['quotations', 'speakers'],
    uses: detect('sources', 'word-lists'),
  }),
  'lib/detect/names': pure({
    says: 'Who and what the texts name, and what each calls it.',
    doors: ['names'],
    uses: detect('word-lists', 'words'),
  }),
  'lib/detect/reading': pure({
    says: 'Each text and each row, read once for all that compare them.',
    doors: ['reading', 'joined'],
    uses: detect('words'),
  }),
  'lib/detect/figure-groups': pure({
    says: 'Figures of several texts that may be of one thing, and how they relate.',
    doors: ['figure-groups', 'placed-figure', 'value-relation', 'verdicts', 'roles'],
    uses: [...detect('figures', 'reading', 'word-lists', 'words'), 'lib/page-words'],
  }),
  'lib/detect/quotation-groups': pure({
    says: 'Quotations of several texts that give one utterance, and how the versions differ.',
    doors: ['quotation-groups'],
    uses: [...detect('reading', 'words'), 'lib/page-words'],
  }),
  'lib/detect/tellings': pure({
    says: 'Which texts rest on one account, with the proof.',
    doors: ['tellings'],
    uses: detect('figure-groups', 'reading', 'word-lists', 'words'),
  }),
  'lib/detect/source-chain': pure({
    says: 'Who rests on whom over all texts, as a graph.',
    doors: ['source-chain'],
    uses: detect('word-lists', 'words'),
    packages: ['escape-string-regexp'],
  }),
  'lib/detect/kinds': pure({
    says: 'How the cells of a row disagree: one file a kind, with proof and doubt.',
    doors: ['find-disagreements', 'finding', 'absence', 'fact-summary', 'figure-rows', 'title-rows'],
    uses: [...detect('figure-groups', 'quotation-groups', 'reading', 'word-lists', 'words'), 'lib/page-words'],
  }),

  'lib/annotate': pure({
    says: 'Framing notes: charged words and turns, each with its rule, its voice and an explanation.',
    doors: [
      'annotate-texts',
      'comparison-notes',
      'cue-context',
      'find-cues',
      'lexicon',
      'mask-names',
      'notes-model',
      'sentence-words',
      'word-features',
    ],
    uses: ['lib/page-words'],
  }),
  'lib/annotate/training': pure({
    says: 'How the weights of notes are made.',
    doors: ['train-model', 'judged-sentences', 'swap-sentences'],
    uses: ['lib/annotate'],
  }),
  'lib/compare': pure({
    says: 'The product in order: texts in, one comparison out.',
    doors: ['compare'],
    uses: ['lib/segment', 'lib/align', 'lib/align/facts', 'lib/collate', DETECT, 'lib/annotate'],
  }),
  'lib/revise': pure({
    says: 'What a person changes, as operations over the machine’s result; conflicts, history, undo.',
    doors: ['operation', 'apply-operations', 'anchor-operation', 'find-conflict', 'list-history'],
    uses: ['lib/page-words'],
    packages: ['escape-string-regexp'],
  }),
  'lib/exchange': pure({
    says: 'A comparison as other programs read it, and back.',
    doors: ['export-comparison', 'parse-comparison', 'web-annotations'],
    uses: [...VIEW, 'lib/view/fact', 'lib/view/share'],
    packages: ['ajv', 'csv-stringify', 'xmlbuilder2'],
  }),

  'lib/ingest/words': edge({
    says: 'Pasted words to texts: pieces, guesses, dates.',
    doors: ['parse-text', 'split-texts', 'build-text-input', 'guess-fields', 'guess-metadata', 'stated-date'],
    uses: [],
  }),
  'lib/ingest/page': edge({
    says: 'A web page to a text.',
    doors: ['extract-article', 'fetch-page', 'read-markup', 'decode-text'],
    uses: ['lib/ingest/words', 'lib/errors'],
    packages: ['@mozilla/readability', 'chardet', 'ipaddr.js', 'jsdom', 'undici'],
  }),
  'lib/ingest/file': edge({
    says: 'A file to texts.',
    doors: ['read-file'],
    uses: ['lib/ingest/page', 'lib/ingest/words', 'lib/errors'],
    packages: ['fflate', 'mammoth', 'marked', 'postal-mime', 'unpdf'],
  }),
  'lib/store': edge({
    says: 'Comparisons, links, logs and jobs in SQLite or PostgreSQL; and what ships.',
    doors: ['store', 'get-store', 'shipped-stories'],
    uses: ['lib/errors'],
    packages: ['libsql', 'pg'],
  }),
  'lib/share': edge({
    says: 'Doors, tokens, rights and terms of links: who may read, who may change.',
    doors: [
      'open-door',
      'library',
      'library-cookie',
      'move-library',
      'edit-cookie',
      'create-owner-link',
      'open-comparison',
      'open-request',
      'rights',
      'tokens',
      'create-share',
      'describe-share',
      'unlock-share',
      'read-revised',
      'search-mine',
      'count-request',
      'pack-files',
      'start-frozen-pages',
    ],
    uses: ['lib/errors', 'lib/store', 'lib/revise', 'lib/share/shown', 'lib/view/comparison'],
    packages: ['fflate', 'rate-limiter-flexible', 'zod'],
  }),
  'lib/share/shown': pure({
    says: 'What a link may show: quoted passages within its limit.',
    doors: ['publish', 'quoted-share'],
    uses: [],
  }),
  'lib/share/cards': edge({
    says: 'Share pictures, laid out.',
    doors: ['layout-card', 'card-fonts', 'card-cache'],
    uses: ['lib/view/share'],
  }),
  'lib/api': edge({
    says: 'The HTTP interface: requests read, answers written, the whole described.',
    doors: [
      'answer',
      'answer-made',
      'same-origin',
      'ask',
      'read-json',
      'read-upload',
      'rate-limits',
      'comparison-request',
      'operation-request',
      'openapi',
    ],
    uses: ['lib/errors', 'lib/share', 'lib/store', 'lib/revise'],
    packages: ['rate-limiter-flexible', 'zod', 'zod-openapi'],
  }),
  'lib/work': edge({
    says: 'Comparisons made off the request’s thread, pages and files read, changes taken, events.',
    doors: [
      'get-work',
      'create-comparison',
      'change-texts',
      'import-comparison',
      'import-notes',
      'take-operation',
      'get-reader',
      'read-link',
      'read-resources',
      'stream-pulses',
      'text-ids',
      'watch-comparison',
    ],
    uses: [
      'lib/api',
      'lib/align/pairs',
      'lib/annotate',
      'lib/compare',
      'lib/errors',
      'lib/exchange',
      'lib/ingest/file',
      'lib/ingest/page',
      'lib/ingest/words',
      'lib/page-words',
      'lib/revise',
      'lib/segment',
      'lib/share',
      'lib/store',
    ],
    packages: ['piscina'],
  }),
  'lib/invented': {
    says: 'Made-up texts and documents, for tests and measuring.',
    doors: ['invented-document', '*'],
    uses: [...detect('reading'), 'lib/revise', 'lib/store'],
    packages: ['node:', 'vitest'],
    pure: false,
  },
  'lib/cli': {
    says: 'Commands: start, test, compare, train, evaluate, bench, screenshots, map.',
    doors: [],
    uses: ['lib/*'],
    packages: [
      'node:',
      'ajv',
      'diff',
      'esbuild',
      '@playwright/test',
      '@dagrejs/dagre',
      'd3-shape',
      'oxc-parser',
      'recheck',
      'next',
    ],
    pure: false,
  },

  'lib/view/comparison': pure({
    says: 'What several views need: labels, painted words, printed text, words around a quotation, hidden names.',
    doors: ['text-label', '*'],
    uses: ['lib/collate', 'lib/page-words'],
    packages: ['d3-shape', 'escape-string-regexp'],
  }),
  'lib/view/ledger': pure({
    says: 'The comparison as rows and cells; the reader’s choice and its address.',
    doors: ['ledger-view', 'ledger-row', 'ledger-source', 'ledger-address', 'ledger-filter', 'ledger-dek'],
    uses: ['lib/collate', ...SHOWN],
  }),
  'lib/view/fact': pure({
    says: 'One fact in full, ready to draw: differences with proof, every text’s words, the word table.',
    doors: ['fact-view', 'word-table-view', 'variant-graph-view'],
    uses: ['lib/collate', ...VIEW],
    packages: ['@dagrejs/dagre'],
  }),
  'lib/view/reader': pure({
    says: 'One text as printed with what stands beside it, ready to draw.',
    doors: ['reader-view'],
    uses: VIEW,
  }),
  'lib/view/side-by-side': pure({
    says: 'Two texts passage by passage, ready to draw.',
    doors: ['side-view', 'follow-scroll'],
    uses: VIEW,
  }),
  'lib/view/numbers': pure({
    says: 'Figures as ladders, ready to draw.',
    doors: ['numbers-view', 'number-axis'],
    uses: SHOWN,
    packages: ['d3-scale'],
  }),
  'lib/view/quotations': pure({
    says: 'Each utterance with every text’s cut of it, ready to draw.',
    doors: ['quotations-view'],
    uses: ['lib/collate', ...SHOWN],
  }),
  'lib/view/names': pure({ says: 'Who calls whom what, ready to draw.', doors: ['names-view'], uses: SHOWN }),
  'lib/view/sources': pure({
    says: 'Who rests on whom, ready to draw.',
    doors: ['sources-view', 'source-graph'],
    uses: [...SHOWN, ...detect('source-chain')],
    packages: ['@dagrejs/dagre'],
  }),
  'lib/view/prominence': pure({
    says: 'At what depth each fact stands in each text, ready to draw.',
    doors: ['prominence-view'],
    uses: SHOWN,
  }),
  'lib/view/library': pure({
    says: 'What ships and what this browser has made, ready to draw.',
    doors: ['library-view'],
    uses: VIEW,
  }),
  'lib/view/notes': pure({ says: 'How the notes are made, ready to draw.', doors: ['how-notes-view'], uses: SHOWN }),
  'lib/view/share': pure({
    says: 'What stands for a comparison elsewhere: cards, citations, links to an outlet.',
    doors: ['card-view', 'one-difference', 'citation', 'outlet-link'],
    uses: [...VIEW, 'lib/view/numbers', 'lib/view/quotations'],
  }),
  'lib/view/revise': pure({
    says: 'What a person who overrules the machine needs to see.',
    doors: ['text-lines', 'selection-range'],
    uses: SHOWN,
  }),

  'components/ui': drawn({
    says: 'Widgets that know no comparison.',
    doors: ['page-header', '*'],
    uses: [],
    packages: ['lucide-react', 'uqr'],
  }),
  'components/comparison': drawn({
    says: 'What several views show: outlets’ words, notes, dots, the roll, the frame of a list, the band of views.',
    doors: ['view-header', '*'],
    uses: ['components/ui', ...VIEW, 'lib/view/share'],
    packages: ['lucide-react'],
  }),
  'components/ledger': drawn({
    says: 'The comparison as rows and cells, drawn; the reader’s choice and its tools.',
    doors: ['ledger-page'],
    uses: [...PAGE, 'components/revise', 'lib/view/revise', 'lib/revise/operation'],
    packages: ['lucide-react', '@base-ui/react'],
  }),
  'components/fact': drawn({
    says: 'One fact in full, drawn: differences with proof, every text’s words, the word table.',
    doors: ['fact-page'],
    uses: [...PAGE, 'lib/view/fact'],
  }),
  'components/reader': drawn({
    says: 'One text as printed with what stands beside it, drawn.',
    doors: ['reader-page'],
    uses: [...PAGE, 'lib/view/reader'],
  }),
  'components/side-by-side': drawn({
    says: 'Two texts passage by passage, drawn.',
    doors: ['side-page'],
    uses: [...PAGE, 'lib/view/side-by-side'],
  }),
  'components/numbers': drawn({
    says: 'Figures as ladders, drawn.',
    doors: ['numbers-page'],
    uses: [...PAGE, 'lib/view/numbers'],
  }),
  'components/quotations': drawn({
    says: 'Each utterance with every text’s cut of it, drawn.',
    doors: ['quotations-page'],
    uses: [...PAGE, 'lib/view/quotations'],
  }),
  'components/names': drawn({
    says: 'Who calls whom what, drawn.',
    doors: ['names-page'],
    uses: [...PAGE, 'lib/view/names'],
  }),
  'components/sources': drawn({
    says: 'Who rests on whom, drawn.',
    doors: ['sources-page'],
    uses: [...PAGE, 'lib/view/sources'],
  }),
  'components/prominence': drawn({
    says: 'At what depth each fact stands in each text, drawn.',
    doors: ['prominence-page'],
    uses: [...PAGE, 'lib/view/prominence'],
  }),
  'components/library': drawn({
    says: 'What ships and what this browser has made, drawn.',
    doors: ['library-page', 'fold-old-keys', 'take-library', 'unkept-key'],
    uses: [...PAGE, 'lib/view/library'],
    packages: ['lucide-react'],
  }),
  'components/notes': drawn({
    says: 'How the notes are made, drawn.',
    doors: ['how-notes-are-made'],
    uses: [...PAGE, 'lib/view/notes'],
  }),
  'components/share': drawn({
    says: 'What stands for a comparison elsewhere, drawn: the share dialog, links, exports, cards.',
    doors: ['share-button', 'card-picture', 'closed-link', 'embed-height', 'export-menu', 'link-banner', 'print-front'],
    uses: [...PAGE, 'lib/view/share'],
    packages: ['lucide-react', '@base-ui/react'],
  }),
  'components/ingest': drawn({
    says: 'Bringing texts: paste, file, link, and what each looks like before it is compared.',
    doors: ['new-comparison', 'draft', 'ingest-requests', 'text-cards', 'use-draft', 'use-files'],
    uses: PAGE,
    packages: ['lucide-react'],
  }),
  'components/revise': drawn({
    says: 'A person overrules the machine.',
    doors: ['lazy-workbench', 'lazy-selection-tools', 'revise-toggle', 'follow-changes'],
    uses: [
      ...PAGE,
      'components/revise/log',
      'components/revise/dialogs',
      'components/revise/tools',
      'lib/view/revise',
      'lib/revise/operation',
    ],
    packages: ['lucide-react', '@dnd-kit/core'],
  }),
  'components/revise/log': drawn({
    says: 'What was changed, sent and taken back.',
    doors: ['revision', 'outbox', 'use-history'],
    uses: [...PAGE, 'lib/view/revise', 'lib/revise/operation'],
  }),
  'components/revise/dialogs': drawn({
    says: 'Dialogs that ask before something is changed.',
    doors: [
      'conflict-dialog',
      'fact-picker',
      'history-dialog',
      'note-dialog',
      'rename-dialog',
      'split-dialog',
      'tellings-dialog',
      'text-dialog',
      'texts-dialog',
    ],
    uses: [...PAGE, 'components/revise/log', 'components/ingest', 'lib/view/revise', 'lib/revise/operation'],
    packages: ['lucide-react', '@base-ui/react'],
  }),
  'components/revise/tools': drawn({
    says: 'Tools that stand in the page while a person revises.',
    doors: ['revise-bar', 'head-tools', 'kind-tools', 'note-tools', 'passage-tools', 'row-tools', 'selection-tools'],
    uses: [...PAGE, 'components/revise/log', 'components/revise/dialogs', 'lib/view/revise', 'lib/revise/operation'],
    packages: ['lucide-react', '@base-ui/react', '@dnd-kit/core'],
  }),
  app: {
    says: 'Routes: the request read, lib called, one component drawn.',
    doors: [],
    uses: [
      'components/*',
      'lib/api',
      'lib/errors',
      'lib/exchange',
      'lib/ingest/file',
      'lib/page-words',
      'lib/revise',
      'lib/share',
      'lib/share/*',
      'lib/store',
      'lib/view/*',
      'lib/work',
    ],
    packages: ['react', 'next', 'zod', '@fontsource-variable/', 'node:'],
    pure: false,
  },
};
