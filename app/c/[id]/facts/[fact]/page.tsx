import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { ViewLink } from '@/components/ui/view-link';
import { FactPage } from '@/components/words/fact-page';
import { openComparison } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';
import { buildFact } from '@/lib/view/fact-view';
import { ledgerAddress, parseLedgerChoice, type Query } from '@/lib/view/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger-source';

interface PageProps {
  params: Promise<{ id: string; fact: string }>;
  searchParams: Promise<Query>;
}

const open = cache(async (id: string) => openComparison(await getStore(), id, { cookies: (await cookies()).getAll() }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id, fact } = await params;
  const opened = await open(id);
  const title = opened?.document?.facts.find((f) => f.id === fact)?.title;
  return title ? { title, robots: opened?.right === 'public' ? null : { index: false } } : {};
}

/** One fact in full. */
export default async function Page({ params, searchParams }: PageProps) {
  const { id, fact } = await params;
  const document = (await open(id))?.document;
  const choice = parseLedgerChoice(await searchParams);
  const view = document && buildFact(toLedgerSource(document), fact, choice);
  if (!view) notFound();
  return (
    <>
      <PageHeader>
        <ViewLink href={`/c/${id}${ledgerAddress(choice)}`}>Ledger</ViewLink>
      </PageHeader>
      <FactPage view={view} home={`/c/${id}`} choice={ledgerAddress(choice)} />
    </>
  );
}
