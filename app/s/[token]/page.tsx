import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { LedgerPage } from '@/components/ledger/ledger-page';
import { ERRORS } from '@/lib/errors';
import { openShared } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';
import { toLedgerSource } from '@/lib/view/ledger-source';

interface PageProps {
  params: Promise<{ token: string }>;
}

const open = cache(async (token: string) => openShared(await getStore(), token));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const opened = await open((await params).token);
  return opened ? { title: opened.title, robots: { index: false }, referrer: 'no-referrer' } : {};
}

/** The ledger through a share link: the same page, read only. */
export default async function Page({ params }: PageProps) {
  const { token } = await params;
  const opened = await open(token);
  if (!opened) notFound();
  return (
    <LedgerPage
      source={opened.document && toLedgerSource(opened.document)}
      status={opened.status}
      step={opened.step}
      problem={opened.problem && ERRORS[opened.problem].sentence}
      home={`/s/${token}`}
    />
  );
}
