/**
 * Two texts passage by passage, drawn.
 * Read:   this file, then side-stage.tsx.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/side-by-side.
 * Tests:  e2e/reader.spec.ts.
 */

import Link from 'next/link';
import { counted } from '@/lib/page-words/plain-words';
import type { Side, SidePair } from '@/lib/view/side-by-side/side-view';
import { SideChooser } from './side-chooser';
import { SideColumn } from './side-column';
import { SideList } from './side-list';
import { SideStage } from './side-stage';

interface SidePageProps {
  side: Side;
  ledger: string;
  path: string;
  kept: [string, string][];
  address: (factId: string) => string;
}

/** Two texts side by side, passages of the same fact joined. */
export function SidePage({ side, ledger, path, kept, address }: SidePageProps) {
  const { left, right, pairs } = side;
  const moved = pairs.filter((pair) => pair.moved).length;
  return (
    <main id="main" className="page pb-6">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-4 pb-3">
        <div>
          <p className="text-small text-soft">
            <Link href={ledger} className="no-underline hover:underline">
              {side.title}
            </Link>
          </p>
          <h1 className="text-[clamp(1.3rem,3vw,1.6rem)] leading-tight">
            {left.text.outlet} <span className="font-normal text-soft">beside</span> {right.text.outlet}
          </h1>
          <p className="text-small text-soft">
            {pairs.length
              ? `${counted(pairs.length, 'fact')} in both texts${moved ? `, ${moved} of them told at another place` : ''}.`
              : 'No fact was found in both texts.'}
          </p>
        </div>
        <SideChooser texts={side.texts} left={left.text.id} right={right.text.id} path={path} kept={kept} />
      </div>
      <SideStage
        key={`${left.text.id} ${right.text.id}`}
        names={{ left: nameOf(left.text), right: nameOf(right.text) }}
        pairs={pairs.map((pair) => ({
          number: pair.number,
          id: pair.row.id,
          title: pair.row.title,
          look: pair.sameWords ? 'same' : pair.differs ? 'differs' : 'told',
          moved: pair.moved,
          said: sayPair(pair, left.text.letter, right.text.letter),
        }))}
        left={<SideColumn column={left} side="left" />}
        right={<SideColumn column={right} side="right" />}
      />
      <SideList side={side} address={address} />
    </main>
  );
}

const nameOf = ({ letter, outlet }: { letter: string; outlet: string }) => `${letter} ${outlet}`;

const MOST_SAID = 180;

/** A pair as it is read out when somebody steps to it. */
function sayPair(pair: SidePair, leftLetter: string, rightLetter: string): string {
  const kinds = pair.row.kinds.map(({ title }) => title).join(', ');
  const quote = (spans: { quote: string }[]) => {
    const words = spans.map((span) => span.quote).join(' … ');
    return words.length > MOST_SAID ? `${words.slice(0, MOST_SAID)} …` : words;
  };
  return [
    pair.row.title,
    kinds,
    pair.moved ? 'told at another place' : '',
    `${leftLetter}, ${pair.left.cell.depth}: ${quote(pair.left.spans)}`,
    `${rightLetter}, ${pair.right.cell.depth}: ${quote(pair.right.spans)}`,
  ]
    .filter(Boolean)
    .map((part) => (/[.?!…”]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
