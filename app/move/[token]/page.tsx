import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { TakeLibrary } from '@/components/library/take-library';
import { PageHeader } from '@/components/ui/page-header';
import { ERRORS } from '@/lib/errors';
import { buildMovePath, findOfferedMove } from '@/lib/share/move-library';
import { getStore } from '@/lib/store/get-store';
import type { Query } from '@/lib/view/ledger/ledger-address';

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<Query>;
}

export const metadata: Metadata = { title: 'Take comparisons over', robots: { index: false, follow: false } };

/** What the last try came to, by the word that stands in the address. */
const SAID = new Map([
  ['cookies_off', 'This browser keeps no cookies, so it cannot keep your comparisons. Nothing was used up.'],
  ['library_full', `${ERRORS.library_full.sentence} Nothing was used up.`],
]);
const OWN = 'This is the browser that the link was made in. Open it in the other one.';

/** A link that takes over another browser's comparisons. Opening it only shows it; the button takes them. */
export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const { said } = await searchParams;
  const jar = (await cookies()).getAll();
  const offered = await findOfferedMove(await getStore(), token, { cookies: jar, nowMs: Date.now() });
  const canTake = offered !== null && !offered.isOwn;
  const trouble = offered ? (offered.isOwn ? OWN : SAID.get(String(said))) : ERRORS.move_over.sentence;
  return (
    <>
      <PageHeader />
      <TakeLibrary
        action={canTake ? `${buildMovePath(token)}/take` : null}
        comparisons={offered?.comparisons ?? 0}
        said={trouble ?? null}
      />
    </>
  );
}
