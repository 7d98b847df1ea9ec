import { TellingsDots } from './tellings-dots';

/** The key to a ledger: every sign that stands at an outlet's words, with what it means. */
export function HowToRead() {
  return (
    <dl className="grid grid-cols-[8.5rem_1fr] gap-x-4 text-[0.8125rem] [&>*]:border-b [&>*]:border-faint [&>*]:py-2.5">
      <dt className="words">
        was <ins>shut</ins>
      </dt>
      <dd>Words that differ from the text you compare with, the base. Words they share are grey.</dd>
      <dt className="words">
        <del>‸ 3 words fewer</del>
      </dt>
      <dd>Here the base has words that this text has not. Press the sign to see them.</dd>
      <dt className="words">
        <span className="noted">reckless</span>
        <sup>1</sup>
      </dt>
      <dd>Words with a note beside them: what they do, whose words they are, a plainer way to say it.</dd>
      <dt className="text-soft">
        <TellingsDots
          states={['told', 'told', 'absent', 'told']}
          tellings={{ told: 3, of: 4, count: 2, sameWords: false, arcs: [[0, 3]], evidence: [] }}
        />
      </dt>
      <dd>A dot for every text that tells it. An arc joins texts that rest on the same account: one telling.</dd>
      <dt className="hatched self-stretch text-small text-soft">
        <span>not found</span>
      </dt>
      <dd>Not found in the text you gave, and why. It is never called an omission when the copy looks cut.</dd>
    </dl>
  );
}
