/**
 * One text as printed with what stands beside it, drawn.
 * Read:   this file, then reader-line.tsx and fact-card.tsx.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/reader.
 * Tests:  e2e/reader.spec.ts.
 */

import Link from 'next/link';
import { CopyWarnings } from '@/components/comparison/copy-warnings';
import { counted } from '@/lib/page-words/plain-words';
import type { TextLabel } from '@/lib/view/comparison/text-label';
import type { Reader } from '@/lib/view/reader/reader-view';
import { FactCard } from './fact-card';
import { FactSteps } from './fact-steps';
import styles from './reader.module.css';
import { ReaderLine } from './reader-line';
import { TextChooser } from './text-chooser';
import { TextStrip } from './text-strip';

interface ReaderPageProps {
  reader: Reader;
  ledger: string;
  address: (factId: string) => string;
  noteAddress: (noteId: string) => string;
  textAddress: (textId: string) => string;
}

const ROOT = 'reader';

/** One text as printed, with its facts and notes beside the words, and at its end what the others tell and it lacks. */
export function ReaderPage({ reader, ledger, address, noteAddress, textAddress }: ReaderPageProps) {
  const { text, lines } = reader;
  const hasHeadline = lines.some(({ block }) => block.kind === 'paragraph' && block.role === 'headline');
  return (
    <main id="main" className="page pb-24">
      <p className="mt-5 mb-3 text-small text-soft">
        <Link href={ledger} className="no-underline hover:underline">
          {reader.title}
        </Link>
      </p>
      <TextChooser texts={reader.texts} current={text.id} address={textAddress} />
      <div className="mt-3 mb-7 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-y border-line py-3">
        <TextFacts text={text} byline={reader.byline} isWhole={reader.isWhole} />
        <FactSteps root={ROOT} of={reader.facts.length} />
      </div>
      <div id={ROOT}>
        <div className={styles.sheet}>
          <TextStrip marks={reader.strip} />
          <article>
            {hasHeadline ? null : <Headline reader={reader} />}
            <div className={styles.lines} data-lines="">
              {lines.map((line, n) => (
                <ReaderLine
                  key={line.block.start}
                  line={line}
                  reader={reader}
                  before={lines[n - 1]?.block}
                  address={address}
                  noteAddress={noteAddress}
                  textAddress={textAddress}
                />
              ))}
            </div>
          </article>
        </div>
        <Missing reader={reader} address={address} textAddress={textAddress} />
      </div>
    </main>
  );
}

function Headline({ reader }: { reader: Reader }) {
  return reader.headline ? (
    <h1 dir="auto" className="words mb-4 max-w-[39rem] text-[clamp(1.7rem,4vw,2.3rem)] leading-[1.15] tracking-tight">
      {reader.headline}
    </h1>
  ) : (
    <h1 className="mb-4 text-[clamp(1.3rem,3vw,1.6rem)] leading-tight text-soft">
      {reader.text.outlet}: no headline in the text that was given
    </h1>
  );
}

function TextFacts({ text, byline, isWhole }: { text: TextLabel; byline: string | null; isWhole: boolean }) {
  const facts = [text.via ? `via ${text.via}` : null, byline, text.date ?? 'no date', counted(text.words, 'word')];
  return (
    <p className="text-small text-soft">
      {facts.filter(Boolean).join(' · ')}
      {text.url ? (
        <>
          {' · '}
          <a href={text.url} rel="noreferrer">
            at the outlet
          </a>
        </>
      ) : null}
      {isWhole ? null : <span className="block">Only the words that the comparison quotes are shown here.</span>}
      <CopyWarnings text={text} />
    </p>
  );
}

function Missing({ reader, address, textAddress }: Omit<ReaderPageProps, 'ledger' | 'noteAddress'>) {
  if (!reader.missing.length) return null;
  return (
    <section aria-labelledby="missing" className="mt-10 max-w-[60rem]">
      <h2 id="missing" className="border-b-2 border-ink pb-1.5 font-sans text-[0.8125rem] font-semibold">
        Not found in this text
      </h2>
      <p className="py-2 text-small text-soft">
        {counted(reader.missing.length, 'fact')} that others tell. That it was not found does not mean that it was left
        out.
      </p>
      <div className="gap-x-10 lg:grid lg:grid-cols-2 lg:items-start">
        {reader.missing.map(({ row, depths }) => (
          <FactCard
            key={row.id}
            row={row}
            number={null}
            told={row.cells.filter((cell) => !cell.absence)}
            depths={depths}
            own={reader.text}
            address={address(row.id)}
            textAddress={textAddress}
          />
        ))}
      </div>
    </section>
  );
}
