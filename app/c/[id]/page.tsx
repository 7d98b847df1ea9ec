import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { LedgerPage } from '@/components/ledger/ledger-page';
import { ShareDialog } from '@/components/share/share-dialog';
import { ERRORS } from '@/lib/errors';
import { openComparison } from '@/lib/share/open-comparison';
import { findMostQuoted } from '@/lib/share/quoted-share';
import { getStore } from '@/lib/store/get-store';
import type { Query } from '@/lib/view/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger-source';

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const open = cache(async (id: string) => openComparison(await getStore(), id, { cookies: (await cookies()).getAll() }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const opened = await open((await params).id);
  if (!opened) return {};
  return { title: opened.title, robots: opened.right === 'public' ? null : { index: false } };
}

/** The ledger of one comparison, for whoever made it; for anyone, where it ships with Tellings. */
export default async function Page({ params, searchParams }: PageProps) {
  const { id } = await params;
  const query = await searchParams;
  // An edit link carries its secret once: it is exchanged for a cookie, and the address is clean again.
  if (typeof query.edit === 'string') {
    redirect(`/api/comparisons/${encodeURIComponent(id)}/key?edit=${encodeURIComponent(query.edit)}`);
  }
  const opened = await open(id);
  if (!opened) notFound();
  return (
    <LedgerPage
      source={opened.document && toLedgerSource(opened.document)}
      status={opened.status}
      step={opened.step}
      problem={opened.problem && ERRORS[opened.problem].sentence}
      home={`/c/${id}`}
      actions={
        opened.right === 'edit' ? (
          <ShareDialog id={id} most={opened.document && findMostQuoted(opened.document)} />
        ) : null
      }
    />
  );
}
