import type { ReactNode } from 'react';
import type { LedgerChoice } from '@/lib/view/ledger-address';
import type { ViewName } from '@/lib/view/views';
import { PageHeader } from './page-header';
import { HideOutlets, ViewNav } from './view-nav';

interface ViewHeaderProps {
  home: string;
  choice: LedgerChoice;
  /** The open view; none on a fact's page. */
  current?: ViewName;
  actions?: ReactNode;
}

/** The band over a comparison: its views, and what can be done here. */
export function ViewHeader({ home, current, actions }: ViewHeaderProps) {
  return (
    <PageHeader
      actions={
        <>
          {current ? <HideOutlets home={home} current={current} /> : null}
          {actions}
        </>
      }
    >
      <ViewNav home={home} current={current ?? null} />
    </PageHeader>
  );
}
