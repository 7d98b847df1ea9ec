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
