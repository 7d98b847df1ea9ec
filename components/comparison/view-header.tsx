/**
 * What several views show: outlets’ words, notes, dots, the roll, the frame of a list, the band of views.
 * Read:   this file for the band of views; painted-words.tsx for how differences look.
 * Uses:   ui, page-words, view/comparison, view/ledger, view/share.
 */

import type { ReactNode } from 'react';
import type { ViewName } from '@/lib/page-words/views';
import { PageHeader } from '../ui/page-header';
import { HideOutlets, ViewNav } from './view-nav';

interface ViewHeaderProps {
  home: string;
  /** The open view; null on the page of one fact, note, number or quotation. */
  current: ViewName | null;
  /** Whether the reader chooses if outlets are named. */
  canHide: boolean;
  actions: ReactNode;
}

/** The band over a comparison: its views, and what can be done here. */
export function ViewHeader({ home, current, canHide, actions }: ViewHeaderProps) {
  return (
    <PageHeader
      actions={
        <>
          {canHide && current ? <HideOutlets home={home} current={current} /> : null}
          {actions}
        </>
      }
    >
      <ViewNav home={home} current={current} />
    </PageHeader>
  );
}
