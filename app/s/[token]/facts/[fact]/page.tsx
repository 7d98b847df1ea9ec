import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { ViewLink } from '@/components/ui/view-link';
import { FactPage } from '@/components/words/fact-page';
import { openShared } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';
import { buildFact } from '@/lib/view/fact-view';
import { ledgerAddress, parseLedgerChoice, type Query } from '@/lib/view/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger-source';

interface PageProps {
  params: Promise<{ token: string; fact: string }>;
  searchParams: Promise<Query>;
}

const open = cache(async (token: string) => openShared(await getStore(), token));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { token, fact } = await params;
  const opened = await open(token);
  const title = opened?.document?.facts.find((f) => f.id === fact)?.title;
  return title ? { title, robots: { index: false }, referrer: 'no-referrer' } : {};
}

/** One fact in full, through a share link. */
export default async function Page({ params, searchParams }: PageProps) {
  const { token, fact } = await params;
  const document = (await open(token))?.document;
  const choice = parseLedgerChoice(await searchParams);
  const view = document && buildFact(toLedgerSource(document), fact, choice);
  if (!view) notFound();
  return (
    <>
      <PageHeader>
        <ViewLink href={`/s/${token}${ledgerAddress(choice)}`}>Ledger</ViewLink>
      </PageHeader>
      <FactPage view={view} home={`/s/${token}`} choice={ledgerAddress(choice)} />
    </>
  );
}
