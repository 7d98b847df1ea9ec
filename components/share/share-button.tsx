/**
 * What stands for a comparison elsewhere, drawn: the share dialog, links, exports, cards.
 * Read:   this file, then share-dialog.tsx.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/share.
 * Tests:  e2e/share.spec.ts.
 */

'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';

// The dialog and what it is made of come when they are wanted: the ledger's first load carries none of it.
const ShareDialog = dynamic(() => import('./share-dialog').then((module) => module.ShareDialog), { ssr: false });

/** Opens what makes and lists links to this comparison. */
export function ShareButton({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button-main"
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        Share
      </button>
      {wanted ? <ShareDialog id={id} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
