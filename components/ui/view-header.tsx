import type { ReactNode } from 'react';
import { type LedgerChoice, viewAddress } from '@/lib/view/ledger-address';
import { VIEWS, type ViewName } from '@/lib/view/views';
import { PageHeader } from './page-header';
import { ViewLink } from './view-link';

interface ViewHeaderProps {
  home: string;
  choice: LedgerChoice;
  /** The open view; none on a fact's page. */
  current?: ViewName;
  actions?: ReactNode;
}

/** The band over a comparison: its views, each opened with the reader's base, and what can be done here. */
export function ViewHeader({ home, choice, current, actions }: ViewHeaderProps) {
  return (
    <PageHeader actions={actions}>
      {VIEWS.map(({ name, title }) => (
        <ViewLink key={name} href={viewAddress(home, name, choice)} current={name === current}>
          {title}
        </ViewLink>
      ))}
    </PageHeader>
  );
}
