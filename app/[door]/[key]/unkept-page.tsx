import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { UnkeptKey } from '@/components/library/unkept-key';
import { PageHeader } from '@/components/ui/page-header';
import { ERRORS } from '@/lib/errors';
import { buildEditPath } from '@/lib/share/edit-cookie';
import type { Unkept } from '@/lib/share/library';
import { openComparison } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';

const SENTENCES: Record<Unkept, string> = {
  library_full: `${ERRORS.library_full.sentence} Until then this link is the only way back.`,
  key_not_kept: ERRORS.key_not_kept.sentence,
  cookies_off: ERRORS.cookies_off.sentence,
};
const REASONS = Object.keys(SENTENCES) as Unkept[];

/** Why the key of an edit link was not kept, as the address says it; null where it does not. */
export function findUnkept(word: string | string[] | undefined): Unkept | null {
  return REASONS.find((reason) => reason === word) ?? null;
}

/** The page that follows making or opening where the browser could not keep the key: the edit link, for whoever brings it. */
export async function unkeptPage(id: string, token: string, why: Unkept): Promise<ReactNode> {
  const opened = await openComparison(await getStore(), id, { cookies: (await cookies()).getAll(), token });
  if (opened?.right !== 'edit') notFound();
  const given = await headers();
  const origin = `${given.get('x-forwarded-proto') ?? 'http'}://${given.get('host') ?? 'localhost'}`;
  return (
    <>
      <PageHeader />
      <UnkeptKey title={opened.title} sentence={SENTENCES[why]} address={origin + buildEditPath(id, token)} />
    </>
  );
}
