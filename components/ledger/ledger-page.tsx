import type { ReactNode } from 'react';
import { ComparisonProgress } from '@/components/ingest/comparison-progress';
import { PageHeader } from '@/components/ui/page-header';
import { ViewLink } from '@/components/ui/view-link';
import type { LedgerSource } from '@/lib/view/ledger-view';
import { Ledger } from './ledger';

interface LedgerPageProps {
  /** Null while the texts are being compared. */
  source: LedgerSource | null;
  status: 'working' | 'ready' | 'failed';
  step: string | null;
  problem: string | null;
  home: string;
  actions?: ReactNode;
}

/** The ledger with its header, or how far the comparison is. The same page for the owner and through a link. */
export function LedgerPage({ source, status, step, problem, home, actions }: LedgerPageProps) {
  return (
    <>
      <PageHeader actions={actions}>
        <ViewLink href={home} current>
          Ledger
        </ViewLink>
      </PageHeader>
      {source ? (
        <Ledger source={source} home={home} />
      ) : (
        <ComparisonProgress status={status} step={step} problem={problem} />
      )}
    </>
  );
}
