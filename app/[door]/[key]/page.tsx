import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { LedgerPage } from '@/components/ledger/ledger-page';
import { ShareDialog } from '@/components/share/share-dialog';
import { ERRORS } from '@/lib/errors';
import { findMostQuoted } from '@/lib/share/quoted-share';
import { blindComparison } from '@/lib/view/blind-comparison';
import { parseLedgerChoice } from '@/lib/view/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger-source';
import { metadataOf, openOnce, type ViewProps } from './comparison-view';

export async function generateMetadata({ params }: ViewProps): Promise<Metadata> {
  const { door, key } = await params;
  const opened = await openOnce(door, key);
  return opened ? metadataOf(door, opened.right, opened.title) : {};
}

/** The ledger, or how far the comparison is. */
export default async function Page({ params, searchParams }: ViewProps) {
  const { door, key } = await params;
  const query = await searchParams;
  // An edit link carries its secret once: it is exchanged for a cookie, and the address is clean again.
  if (door === 'c' && typeof query.edit === 'string') {
    redirect(`/api/comparisons/${encodeURIComponent(key)}/key?edit=${encodeURIComponent(query.edit)}`);
  }
  const opened = await openOnce(door, key);
  if (!opened) notFound();
  const { document } = opened;
  const choice = parseLedgerChoice(query);
  const shown = document && choice.blind ? blindComparison(document) : document;
  return (
    <LedgerPage
      source={shown && toLedgerSource(shown)}
      status={opened.status}
      step={opened.step}
      problem={opened.problem && ERRORS[opened.problem].sentence}
      home={`/${door}/${key}`}
      choice={choice}
      actions={
        opened.right === 'edit' && door === 'c' ? (
          <ShareDialog id={key} most={document && findMostQuoted(document)} />
        ) : null
      }
    />
  );
}
