'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { foldOldKeys } from './library-requests';

/** At each visit of the library: folds in what this browser still keeps in cookies of the old kind, and shows what came of it. */
export function FoldOldKeys() {
  const router = useRouter();
  useEffect(() => {
    void foldOldKeys().then((moved) => {
      if (moved) router.refresh();
    });
  }, [router]);
  return null;
}
