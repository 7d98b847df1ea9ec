/**
 * The comparison as rows and cells, drawn; the reader’s choice and its tools.
 * Read:   this file, then ledger.tsx; use-ledger-choice.ts for what the reader chose.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, revise, view/revise, revise/operation.
 * Tests:  e2e/ledger.spec.ts.
 */

import { ComparisonProgress } from '@/components/comparison/comparison-progress';
import { LazyWorkbench } from '@/components/revise/lazy-workbench';
import type { LostOperation } from '@/lib/revise/operation';
import type { LedgerSource } from '@/lib/view/ledger/ledger-source';
import type { Revised } from '@/lib/view/revise/text-lines';
import { HowToRead } from '../comparison/how-to-read';
import { AgainBanner } from './again-banner';
import { Ledger } from './ledger';

interface LedgerPageProps {
  /** Null while the texts are being compared. */
  source: LedgerSource | null;
  status: 'working' | 'ready' | 'failed';
  step: string | null;
  problem: string | null;
  home: string;
  /** For who may edit and has chosen to. */
  revising: (Revised & { lost: LostOperation[] }) | null;
}

/** The ledger, or how far the comparison is. The same page for the owner and through a link. */
export function LedgerPage({ source, status, step, problem, home, revising }: LedgerPageProps) {
  if (!source) return <ComparisonProgress status={status} step={step} problem={problem} />;
  const ledger = <Ledger source={source} home={home} guide={<Guide />} />;
  return (
    <>
      <AgainBanner status={status} />
      {revising ? (
        <LazyWorkbench {...revising} source={source}>
          {ledger}
        </LazyWorkbench>
      ) : (
        ledger
      )}
    </>
  );
}

/** For whoever was sent here by a link and has never seen a ledger. */
function Guide() {
  return (
    <details className="no-print mt-1.5 max-w-[44rem]">
      <summary className="inline-block min-h-6 list-none text-small text-soft underline decoration-line underline-offset-4">
        How to read it
      </summary>
      <div className="mt-2 border-t border-line">
        <HowToRead />
      </div>
    </details>
  );
}
