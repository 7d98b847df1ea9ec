/**
 * How the notes are made, drawn.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/notes.
 */

import type { ReactNode } from 'react';
import type { CategoryCard, HowNotesView } from '@/lib/view/notes/how-notes-view';

/** The page for a reader who doubts the notes: what they are, how often they were right, what they miss. */
export function HowNotesAreMade({ view }: { view: HowNotesView }) {
  return (
    <main id="main" className="page pb-24">
      <h1 className="pb-2 pt-10 text-[clamp(1.8rem,5vw,2.4rem)] leading-tight tracking-tight">How notes are made</h1>
      <p className="max-w-[62ch] font-serif text-[1.1rem] leading-relaxed text-soft">
        A note points at a few words and says why they may steer you. It is a question to the text, not a verdict on it.
        Nobody is asked to believe a note: the words, the rule and our measured errors are all here.
      </p>
      <Part id="what" title="What a note says">
        <Terms
          terms={[
            ['The words', 'Verbatim, with their place in the text. A note without words does not exist.'],
            [
              'Whose words',
              'The outlet’s own; a source’s, told in an attributed clause; or a speaker’s, in quotation marks. A charged word in somebody’s mouth is never charged to the outlet, which only chose to quote it.',
            ],
            [
              'Why it matters',
              'One sentence from the rule. Where another text of the comparison tells the same in other words, those words and their outlet.',
            ],
            [
              'How sure',
              'Three steps. Sure and fairly sure are shown. Unsure is hidden until you ask. A word that all the texts use is the story’s word and becomes unsure; a word that only one uses, where others have a plainer one, becomes surer.',
            ],
          ]}
        />
      </Part>
      <Part id="how" title="How words are chosen">
        <p>
          {view.entries} entries of word lists and a few rules on sentence structure give the category and the reason.
          Surroundings can silence them: law, sport, medicine, disasters, titles, names, negation, what people say of
          themselves. A small trained model then decides what is worth showing: it was trained on sentences that people
          had marked, with names, parties and groups of people masked, so that it cannot learn whom to suspect. At most
          about one mark in 25 words is kept, the surest first.
        </p>
      </Part>
      <Part id="measured" title="How often they are right">
        <p>
          {view.judged} notes were read as an editor would read them: can this note be defended here, and is the voice
          right? The reader was a language model at work on Tellings, alone; no second judge, no newsroom. That is a
          weakness. The open texts are speeches, a reference work and a polemic, none of them a newspaper. Our own
          sentences were written with the rules in mind, traps included, so they flatter: trust the figure on open text.
          At least 40 judged hits, or we say that there is no figure. Three categories fell short at first; their rules
          were mended and new hits drawn. A test fails when a category drops below three right in four.
        </p>
        {view.groups.map((group) => (
          <section key={group.name} aria-labelledby={`group-${group.name}`} className="pt-7">
            <h3
              id={`group-${group.name}`}
              className="border-b border-line pb-1 font-sans text-[0.8125rem] font-semibold"
            >
              {group.name}
            </h3>
            {group.categories.map((card) => (
              <Category key={card.id} card={card} />
            ))}
          </section>
        ))}
      </Part>
      <Part id="sides" title="The same for every side">
        <p>
          Every label that belongs to one side of politics stands in one entry with its counterpart. In a test that runs
          with every change, parties, people and groups take each other’s place in the same sentences: {view.swap}; two
          in a hundred are allowed.
        </p>
      </Part>
      <Part id="sources" title="Where lists, weights and checked texts come from">
        <p>
          The lists are ours, MIT, one reason and one source per entry. The weights were trained on BABE and MBIC
          (Apache-2.0), with GloVe vectors (PDDL), AFINN (MIT) and VADER (Apache-2.0). No sentence of those sets is in
          Tellings.
        </p>
        <ul className="mt-3">
          {view.sources.map((source) => (
            <li key={source.name} className="border-t border-line py-1.5">
              <span className="tabular-nums">{source.hits}</span> judged in {source.what}, {source.licence}{' '}
              <code className="text-small text-soft [overflow-wrap:anywhere]">{source.name}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="never" title="What we never do">
        <ul className="list-disc pl-5">
          <li>No score for a text or an outlet, no rank, no place from left to right. Notes are not added up.</li>
          <li>No outlet’s reputation decides a note: the engine does not know who published a text.</li>
          <li>No omission is claimed from a text that looks cut.</li>
          <li>No note stands above a person: an editor accepts, changes or rejects each one.</li>
        </ul>
        <p className="mt-3">
          The notes know English only. They do not see irony, pictures, or what a whole story leaves out.
        </p>
      </Part>
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="max-w-[68ch] pt-10 leading-relaxed">
      <h2 id={id} className="mb-2 font-serif text-[1.35rem] font-semibold tracking-tight">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Terms({ terms }: { terms: [string, string][] }) {
  return (
    <dl>
      {terms.map(([term, meaning]) => (
        <div key={term} className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[9rem_1fr]">
          <dt className="font-semibold">{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One category: definition, an invented sentence, what was measured, what goes wrong. */
function Category({ card }: { card: CategoryCard }) {
  const [before, marked, after] = card.example;
  return (
    <article aria-labelledby={card.id} className="border-b border-line py-5">
      <h4 id={card.id} className="font-serif text-[1.08rem] font-semibold">
        {card.title}
      </h4>
      <p>
        {card.definition}
        {card.aside ? <span className="text-soft"> {card.aside}</span> : null}
      </p>
      <p className="my-2.5 border-l-2 border-note bg-note-bg px-3 py-1.5 font-serif text-[1.02rem]">
        {before}
        {marked ? (
          <mark className="bg-transparent text-note underline decoration-dotted decoration-2 underline-offset-4">
            {marked}
          </mark>
        ) : null}
        {after}
      </p>
      <dl className="text-small leading-relaxed">
        <Line term="Measured">{card.measured}</Line>
        <Line term="Looks at">{card.signal}</Line>
        {card.words.length ? (
          <Line term={`From the list of ${card.entries}`}>
            <span className="font-serif">{card.words.join(', ')}</span>
          </Line>
        ) : null}
        <Line term="Known misses">{card.misses}</Line>
      </dl>
    </article>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-0.5 sm:grid-cols-[8.5rem_1fr]">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
