import { ViewHeader } from '@/components/comparison/view-header';
import { ReviseToggle } from '@/components/revise/revise-toggle';
import { ExportMenu } from '@/components/share/export-menu';
import { ShareButton } from '@/components/share/share-button';
import type { ViewName } from '@/lib/page-words/views';
import type { OpenedComparison } from '@/lib/share/open-comparison';

interface ComparisonHeaderProps {
  opened: OpenedComparison;
  home: string;
  /** The open view; null on the page of one fact, note, number or quotation. */
  view: ViewName | null;
}

/** The band over every view: the views, and what this reader can do here. */
export function ComparisonHeader({ opened, home, view }: ComparisonHeaderProps) {
  const mayEdit = opened.right === 'edit';
  return (
    <ViewHeader
      home={home}
      current={view}
      canHide={!opened.link?.blind}
      actions={
        opened.document ? (
          <>
            <ExportMenu home={home} isWhole={mayEdit} />
            {mayEdit && view === 'ledger' ? <ReviseToggle home={home} /> : null}
            {mayEdit ? <ShareButton id={opened.id} /> : null}
          </>
        ) : null
      }
    />
  );
}
