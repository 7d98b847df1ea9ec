import type { Metadata } from 'next';
import { NewComparison } from '@/components/ingest/new-comparison';
import { PageHeader } from '@/components/ui/page-header';
import { findExample } from '@/lib/store/shipped-stories';
import type { Query } from '@/lib/view/ledger/ledger-address';

export const metadata: Metadata = { title: 'New comparison' };

/** Paste texts and compare them; `?example=` starts with an invented story that ships with Tellings. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { example } = await searchParams;
  const story = typeof example === 'string' ? await findExample(example) : null;
  return (
    <>
      <PageHeader />
      <NewComparison key={story ? 'example' : 'empty'} example={story} />
    </>
  );
}
