import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { LedgerPage } from '@/components/ledger/ledger-page';
import { ReviseToggle } from '@/components/revise/revise-toggle';
import { ExportMenu } from '@/components/share/export-menu';
import { ShareButton } from '@/components/share/share-button';
import { ERRORS } from '@/lib/errors';
import { blindComparison } from '@/lib/view/blind-comparison';
import { parseLedgerChoice } from '@/lib/view/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger-source';
import { withoutHidden } from '@/lib/view/without-hidden';
import { aroundView, CLOSED_METADATA, closedPage, metadataOf, openOnce, type ViewProps } from './comparison-view';

export async function generateMetadata({ params }: ViewProps): Promise<Metadata> {
  const { door, key } = await params;
  const answer = await openOnce(door, key);
  return answer?.gate === 'open'
    ? metadataOf(door, key, answer.opened, { title: answer.opened.title })
    : CLOSED_METADATA;
}

/** The ledger, or how far the comparison is. */
export default async function Page({ params, searchParams }: ViewProps) {
  const { door, key } = await params;
  const query = await searchParams;
  // An edit link carries its secret once: it is exchanged for a cookie, and the address is clean again.
  if (door === 'c' && typeof query.edit === 'string') {
    redirect(`/api/comparisons/${encodeURIComponent(key)}/key?edit=${encodeURIComponent(query.edit)}`);
  }
  const answer = await openOnce(door, key);
  if (!answer) notFound();
  const home = `/${door}/${key}`;
  if (answer.gate !== 'open') return closedPage(answer.gate, home, query);
  const { opened } = answer;
  const { document } = opened;
  const choice = parseLedgerChoice(query);
  const canRevise = opened.right === 'edit' && door === 'c' && document !== null;
  const isRevising = canRevise && choice.revise && !choice.blind;
  const read = document && (isRevising ? document : withoutHidden(document));
  const shown = read && choice.blind && !opened.link?.blind ? blindComparison(read) : read;
  return aroundView(
    { ...opened, document: shown },
    home,
    <LedgerPage
      source={shown && toLedgerSource(shown)}
      status={opened.status}
      step={opened.step}
      problem={opened.problem && ERRORS[opened.problem].sentence}
      home={home}
      choice={choice}
      revising={isRevising ? { comparison: key, place: opened.place } : null}
      actions={
        door !== 'e' && document ? (
          <>
            <ExportMenu home={home} isWhole={opened.right === 'edit'} />
            {canRevise ? <ReviseToggle home={home} /> : null}
            {opened.right === 'edit' ? <ShareButton id={key} /> : null}
          </>
        ) : null
      }
    />,
  );
}
