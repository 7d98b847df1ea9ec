import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { LedgerPage } from '@/components/ledger/ledger-page';
import { ERRORS } from '@/lib/errors';
import { parseLedgerChoice } from '@/lib/view/ledger/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger/ledger-source';
import { toRevised } from '@/lib/view/revise/text-lines';
import { aroundView, closedPage, documentAsRead, openOnce, type ViewProps } from './comparison-view';
import { findUnkept, unkeptPage } from './unkept-page';
import { CLOSED_METADATA, metadataOf } from './view-metadata';

export async function generateMetadata({ params, searchParams }: ViewProps): Promise<Metadata> {
  const { door, key } = await params;
  const answer = await openOnce(door, key);
  if (answer?.gate !== 'open') return CLOSED_METADATA;
  const document = documentAsRead(answer.opened, await searchParams);
  return metadataOf(door, key, { ...answer.opened, document }, { title: document?.title ?? answer.opened.title });
}

/** The ledger, or how far the comparison is. */
export default async function Page({ params, searchParams }: ViewProps) {
  const { door, key } = await params;
  const query = await searchParams;
  // An edit link carries its secret once: its key goes into the browser's library, and the address is clean again.
  if (door === 'c' && typeof query.edit === 'string') {
    const why = findUnkept(query.unkept);
    if (why) return unkeptPage(key, query.edit, why);
    redirect(`/api/comparisons/${encodeURIComponent(key)}/key?edit=${encodeURIComponent(query.edit)}`);
  }
  const answer = await openOnce(door, key);
  if (!answer) notFound();
  const home = `/${door}/${key}`;
  if (answer.gate !== 'open') return closedPage(answer.gate, home, query);
  const { opened } = answer;
  const choice = parseLedgerChoice(query);
  const document = documentAsRead(opened, query);
  const isRevising = opened.right === 'edit' && choice.revise && !choice.blind && document !== null;
  return aroundView(
    { ...opened, document },
    home,
    'ledger',
    <LedgerPage
      source={document && toLedgerSource(document)}
      status={opened.status}
      step={opened.step}
      problem={opened.problem && ERRORS[opened.problem].sentence}
      home={home}
      revising={isRevising ? { ...toRevised(opened, document), lost: opened.lost } : null}
    />,
  );
}
