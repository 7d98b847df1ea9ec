import type { ReactNode } from 'react';
import { ComparisonProgress } from '@/components/ingest/comparison-progress';
import { LazyWorkbench } from '@/components/revise/lazy-workbench';
import { ViewHeader } from '@/components/ui/view-header';
import type { LedgerChoice } from '@/lib/view/ledger-address';
import type { LedgerSource } from '@/lib/view/ledger-view';
import { Ledger } from './ledger';

interface LedgerPageProps {
  /** Null while the texts are being compared. */
  source: LedgerSource | null;
  status: 'working' | 'ready' | 'failed';
  step: string | null;
  problem: string | null;
  home: string;
  choice: LedgerChoice;
  actions?: ReactNode;
  /** Who may edit and has chosen to: the comparison's id, and how far its log had grown. */
  revising?: { comparison: string; place: number } | null;
}

/** The ledger with its header, or how far the comparison is. The same page for the owner and through a link. */
export function LedgerPage({ source, status, step, problem, home, choice, actions, revising = null }: LedgerPageProps) {
  return (
    <>
      <ViewHeader home={home} choice={choice} current="ledger" actions={actions} />
      {source && revising ? (
        <LazyWorkbench {...revising} source={source}>
          <Ledger source={source} home={home} />
        </LazyWorkbench>
      ) : source ? (
        <Ledger source={source} home={home} />
      ) : (
        <ComparisonProgress status={status} step={step} problem={problem} />
      )}
    </>
  );
}
