import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlignedFact, Note, Quotation, Source } from '../model/comparison';
import type { Passage, SegmentedText } from '../model/text';
import { segmentText } from '../segment/segment-text';
import { annotateTexts } from './annotate-texts';
import { parseLexicon } from './lexicon';
import { parseNotesModel } from './notes-model';

const resources = {
  lexicons: readdirSync('data/lexicons')
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseLexicon(JSON.parse(readFileSync(`data/lexicons/${name}`, 'utf8')))),
  model: parseNotesModel(JSON.parse(readFileSync('data/models/notes.json', 'utf8'))),
};

const textOf = (id: string, body: string): SegmentedText =>
  segmentText({ id, outlet: { name: `Outlet ${id.toUpperCase()}` }, body, sha256: id });

/** One sentence after a plain opening paragraph, so that it is body and not a headline. */
const OPENING = 'The town council of Lower Brenwick met on Tuesday evening in the old library.\n\n';

function notesOn(sentence: string, sources: Source[] = [], quotations: Quotation[] = []): Note[] {
  return annotateTexts([textOf('a', OPENING + sentence)], [], { sources, quotations }, resources);
}

/** Two texts whose given sentences tell one fact. */
function compared(a: string, b: string): Note[] {
  const texts = [textOf('a', OPENING + a), textOf('b', OPENING + b)];
  const span = (body: string) => ({ start: OPENING.length, end: OPENING.length + body.length, quote: body });
  const fact: AlignedFact = { id: 'f', title: 'fact', score: 0.9, cells: { a: [span(a)], b: [span(b)] } };
  return annotateTexts(texts, [fact], { sources: [], quotations: [] }, resources);
}

const on = (notes: Note[], words: string) =>
  notes.find((note) => note.targets.some((target) => target.quote.includes(words)));
const passage = (body: string, words: string): Passage => {
  const start = body.indexOf(words);
  return { text: 'a', start, end: start + words.length, quote: words };
};

describe('categories', () => {
  it.each([
    [
      'Mayor Tolland slammed the shameful scheme as critics of the corrupt regime cheered.',
      'slammed',
      'loaded_reporting_verb',
    ],
    ['The radical far-left mob wants to destroy our schools, and everyone knows it.', 'far-left', 'label_or_epithet'],
    ['The radical far-right mob wants to destroy our schools, and everyone knows it.', 'far-right', 'label_or_epithet'],
    ['Tolland peddled a ridiculous and shameful lie to his clueless followers.', 'ridiculous', 'loaded_word'],
    ['It was a bizarre and outrageous performance by a deeply dishonest mayor.', 'bizarre', 'subjective_qualifier'],
    ['His disgraceful reign has brought chaos to our schools and misery to families.', 'chaos', 'sensationalism'],
  ])('%s', (sentence, words, category) => {
    const note = on(notesOn(sentence), words);
    expect(note?.category).toBe(category);
    expect(note?.voice).toBe('outlet');
    expect(note?.strength).toBeGreaterThanOrEqual(2);
    expect(note?.explanation).toContain(`‘${note?.targets[0]?.quote}’`);
  });

  it('gives a plainer wording in the same form', () => {
    expect(
      on(notesOn('Corrupt Mayor Tolland boasted that his shameful scheme was a triumph.'), 'boasted')?.neutral,
    ).toBe('said');
    expect(on(notesOn('Corrupt Mayor Tolland boasts that his shameful scheme is a triumph.'), 'boasts')?.neutral).toBe(
      'says',
    );
  });

  it('sees a side given in one adjective', () => {
    const note = on(
      compared('The Tolland-friendly council backed the bridge in May.', 'The council backed the bridge in May.'),
      'Tolland-friendly',
    );
    expect(note?.category).toBe('label_or_epithet');
  });

  it('calls a nameless source nameless, in nobody’s voice', () => {
    const note = on(notesOn('Critics say the bridge cost too much.'), 'Critics say');
    expect([note?.category, note?.voice]).toEqual(['unnamed_source', 'attributed']);
  });

  it('marks the opening of a question that the text asks', () => {
    const note = on(
      compared('So why did Tolland hide the bridge report?', 'The bridge report came out in May.'),
      'why did Tolland',
    );
    expect(note?.category).toBe('opinion_as_fact');
  });
});

describe('plain reports and literal use', () => {
  it.each([
    'The council voted 7 to 4 on Tuesday to repair the bridge by next spring.',
    'Mrs. Aldane said the library would open at nine on Monday.',
    'About 1,200 people filed insurance claims after the storm, the agency said.',
    'The Socialist Party of Brenwick won three seats.',
    'The Brenwick Radical Union met on Friday.',
    'The defendant admitted two charges at the county court, the judge said.',
    'The coach told the team to press higher before the match.',
    'A truck slammed into a wall near the station, police said.',
  ])('%s', (sentence) => {
    expect(notesOn(sentence).filter((note) => note.strength >= 2)).toEqual([]);
  });

  it('never marks a name', () => {
    for (const note of notesOn('Corrupt Tolland and the disgraceful Aldane shamelessly betrayed Brenwick.')) {
      for (const target of note.targets) expect(['Tolland', 'Aldane', 'Brenwick']).not.toContain(target.quote);
    }
  });
});

describe('whose words', () => {
  it('leaves words between quotation marks to the speaker', () => {
    const note = on(notesOn('Aldane called it “a shameful, corrupt scheme” and left the room.'), 'shameful');
    expect(note?.voice).toBe('quoted');
  });

  it('leaves words in an attributed clause to the source', () => {
    const body = `${OPENING}Aldane said the council had become a corrupt and shameful regime.`;
    const source: Source = {
      text: 'a',
      source: 'Aldane',
      transparency: 'named',
      attribution: passage(body, 'Aldane said'),
      content: passage(body, 'the council had become a corrupt and shameful regime.'),
    };
    const notes = annotateTexts([textOf('a', body)], [], { sources: [source], quotations: [] }, resources);
    expect(on(notes, 'shameful')?.voice).toBe('attributed');
  });

  it('gives a name outside the marks of a clause of fragments to the outlet', () => {
    const body = `${OPENING}The corrupt old bridge scheme “has been changed,” Aldane wrote.`;
    const source: Source = {
      text: 'a',
      source: 'Aldane',
      transparency: 'named',
      attribution: passage(body, 'Aldane wrote'),
      content: passage(body, 'The corrupt old bridge scheme “has been changed,”'),
    };
    const notes = annotateTexts([textOf('a', body)], [], { sources: [source], quotations: [] }, resources);
    expect(on(notes, 'corrupt')?.voice).toBe('outlet');
  });

  it('gives the adjective of a speech to the outlet', () => {
    const body = `${OPENING}Aldane issued a scathing warning to the council, claiming it would fail.`;
    const source: Source = {
      text: 'a',
      source: 'Aldane',
      transparency: 'named',
      attribution: passage(body, 'Aldane issued'),
      content: passage(body, 'a scathing warning to the council, claiming it would fail.'),
    };
    const notes = annotateTexts([textOf('a', body)], [], { sources: [source], quotations: [] }, resources);
    expect(on(notes, 'scathing')?.voice).toBe('outlet');
  });
});

describe('what only a comparison shows', () => {
  it('takes the plainer wording from another outlet and names it', () => {
    const notes = compared(
      'Mayor Tolland slammed the council over the Brenwick bridge repair on Monday.',
      'Mayor Tolland criticised the council over the Brenwick bridge repair on Monday.',
    );
    const note = on(notes, 'slammed');
    expect(note?.neutral).toBe('criticised');
    expect(note?.explanation).toContain('Outlet B has ‘criticised’ here');
    expect(note?.strength).toBe(3);
  });

  it('shows another text’s words where no single word stands against the cue', () => {
    const notes = compared(
      'The board rammed through the sale of the customs house to a hotel chain.',
      'A hotel chain will own the customs house after the sale by the board in May.',
    );
    expect(on(notes, 'rammed through')?.explanation).toMatch(/Outlet B tells this without it: ‘.*customs house.*’/);
  });

  it('lets the word of all texts be the story’s word', () => {
    const notes = compared(
      'The corrupt bridge scheme cost Brenwick 40 million crowns.',
      'A corrupt bridge scheme has cost Brenwick 40 million crowns.',
    );
    expect(on(notes, 'corrupt')?.strength).toBe(1);
    expect(on(notes, 'corrupt')?.explanation).toContain('story’s word');
  });

  it('offers nothing from a sentence about something else', () => {
    const notes = compared(
      'Mayor Tolland slammed the council over the bridge.',
      'The school in Oxmoor said lessons begin in May.',
    );
    expect(on(notes, 'slammed')?.explanation).not.toContain('Outlet B');
  });

  it('offers nothing from a sentence that shares only names', () => {
    const notes = compared(
      'Envoy Aldane of Tolland ignited controversy in Brenwick on Monday.',
      'Envoy Aldane of Tolland will visit Brenwick next week.',
    );
    expect(on(notes, 'controversy')).toBeDefined();
    expect(on(notes, 'controversy')?.explanation).not.toContain('Outlet B');
  });

  it('shows a hidden agent only where another text names it', () => {
    const hidden = 'The Brenwick bridge documents were published on the council website late on Monday.';
    const shown = compared(hidden, 'The Herald published the Brenwick bridge documents on its website late on Monday.');
    expect(on(shown, 'were published')?.category).toBe('hidden_agent');
    const same = compared(hidden, 'Brenwick bridge documents were published on a council website late on Monday.');
    expect(same.filter((note) => note.category === 'hidden_agent')).toEqual([]);
  });
});

describe('opinion pieces', () => {
  const COLUMN = [
    'The bridge that nobody wanted is finished at last.',
    'I have crossed it every morning since May.',
    'My neighbours should be ashamed of the shameful price we paid.',
    'I think the council must explain itself, and it ought to do so now.',
    'The mayor slammed me for saying so in this paper.',
    'I will say it again until he listens.',
  ];
  const on = (sentences: string[]) =>
    annotateTexts([textOf('a', sentences.join('\n\n'))], [], { sources: [], quotations: [] }, resources);

  it('are said once for the text, with the evidence, and their other notes are held back', () => {
    const notes = on(COLUMN);
    const said = notes.filter((note) => note.rule === 'text/opinion-piece');
    expect(said).toHaveLength(1);
    expect(said[0]?.explanation).toContain('5 of its 6 own sentences');
    expect(said[0]?.explanation).toContain('I have crossed it every morning since May');
    const views = notes.filter((note) => note.category === 'opinion_as_fact' && note.rule !== 'text/opinion-piece');
    expect(views.every((note) => note.strength === 1)).toBe(true);
    expect(notes.filter((note) => note.strength === 3)).toEqual(said);
  });

  it('say so themselves', () => {
    const notes = on(['Opinion: Keep the old bridge', 'The old bridge was good enough for the town.', 'It still is.']);
    expect(notes.find((note) => note.rule === 'text/opinion-piece')?.explanation).toContain('is headed ‘Opinion’');
  });

  it('are no reports in which somebody else says “I”', () => {
    const report = COLUMN.map((sentence) => `“${sentence}” Aldane said on Monday.`);
    expect(on(report).filter((note) => note.rule === 'text/opinion-piece')).toEqual([]);
    expect(
      on(['The council met.', 'It voted 7 to 4.', 'The mayor said he was glad.', 'The bridge opens in May.']),
    ).toEqual([]);
  });
});

describe('what one text lacks', () => {
  const told = 'The harbour board sold the old customs house to a hotel chain for nine million crowns.';
  const other = 'The town choir will sing at the spring fair in the market hall on Sunday afternoon.';
  const three = (last: string) => {
    const bodies = { a: told, b: told, c: last };
    const texts = Object.entries(bodies).map(([id, sentence]) => ({
      ...textOf(id, `${OPENING}${sentence}\n\nThe fair ends at ten.`),
      health: { status: 'complete' as const, problems: [] },
    }));
    const span = { start: OPENING.length, end: OPENING.length + told.length, quote: told };
    const fact: AlignedFact = { id: 'f', title: 'fact', score: 0.9, cells: { a: [span], b: [span] } };
    const spans = { sources: [], quotations: [] };
    return {
      texts,
      omissions: () =>
        annotateTexts(texts, [fact], spans, resources).filter((one) => one.rule === 'comparison/omission'),
    };
  };

  it('is noted on the words of the others, unsure and with its ordinary reasons', () => {
    const [note, ...rest] = three(other).omissions();
    expect(rest).toEqual([]);
    expect(note?.targets.map((target) => target.text)).toEqual(['a', 'b']);
    expect(note?.strength).toBe(1);
    expect(note?.explanation).toContain('Outlet A and Outlet B have this; it was not found in the text of Outlet C');
  });

  it('is not claimed of a text that looks cut, or that tells it in nearly the same words', () => {
    const cut = three(other);
    const silent = cut.texts[2] as SegmentedText;
    silent.health = { status: 'doubtful', problems: [] };
    expect(cut.omissions()).toEqual([]);
    expect(three('A hotel chain bought the old customs house from the harbour board.').omissions()).toEqual([]);
  });
});

describe('laws', () => {
  const WORDS =
    'Tolland said slammed the corrupt regime “shameful” - why ? ! . , critics claim a radical bridge plan was 1,200 far-right U.S. allegedly chaos 😀 isn’t\n\n'.split(
      ' ',
    );
  const bodies = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' '));

  it('targets are verbatim, do not overlap, and ids are unique', () => {
    fc.assert(
      fc.property(bodies, bodies, (a, b) => {
        const texts = [textOf('a', a), textOf('b', b)];
        const notes = annotateTexts(texts, [], { sources: [], quotations: [] }, resources);
        expect(new Set(notes.map((note) => note.id)).size).toBe(notes.length);
        for (const text of texts) {
          const targets = notes.flatMap((note) => note.targets.filter((target) => target.text === text.id));
          targets.forEach((target, at) => {
            expect(text.body.slice(target.start, target.end)).toBe(target.quote);
            expect(target.start).toBeGreaterThanOrEqual(targets[at - 1]?.end ?? 0);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the texts changes nothing', () => {
    fc.assert(
      fc.property(bodies, bodies, (a, b) => {
        const texts = [textOf('a', a), textOf('b', b)];
        const run = (order: SegmentedText[]) =>
          annotateTexts(order, [], { sources: [], quotations: [] }, resources).sort((x, y) => (x.id < y.id ? -1 : 1));
        expect(run([...texts].reverse())).toEqual(run(texts));
      }),
      { numRuns: 40 },
    );
  });

  it('at most about one mark in 25 words', () => {
    const heated =
      'The corrupt and shameful regime of radical thugs slammed our brave heroes in a disgraceful, bizarre rant. ';
    const body = heated.repeat(30);
    const words = body.split(/\s+/).length;
    expect(
      annotateTexts([textOf('a', body)], [], { sources: [], quotations: [] }, resources).length,
    ).toBeLessThanOrEqual(Math.ceil(words / 25) + 1);
  });

  it('no text, no words, no notes', () => {
    expect(annotateTexts([], [], { sources: [], quotations: [] }, resources)).toEqual([]);
    expect(annotateTexts([textOf('a', '')], [], { sources: [], quotations: [] }, resources)).toEqual([]);
  });
});
