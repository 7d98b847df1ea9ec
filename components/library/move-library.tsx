'use client';

import { useState } from 'react';
import { CopyField } from '@/components/ui/copy-field';
import { QrCode } from '@/components/ui/qr-code';
import { makeMoveLink } from './library-requests';

/** A link by which another browser gets the keys of this one; made when it is wanted, and shown once. */
export function MoveLibrary() {
  const [address, setAddress] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const made = await makeMoveLink();
    setBusy(false);
    setAddress(made.ok ? made.address : null);
    setTrouble(made.ok ? null : made.sentence);
  };
  return (
    <div className="pt-3">
      {address ? (
        <div className="flex flex-wrap gap-4 border border-line bg-card p-3">
          <div className="min-w-60 flex-1">
            <CopyField label="Open this link in the other browser" value={address} />
            <p className="mt-2 text-small text-soft">
              It works once, within 30 minutes. Your comparisons stay here, too. Whoever opens it may change and delete
              them: send it to nobody but yourself.
            </p>
          </div>
          <QrCode address={address} label="QR code of the link" />
        </div>
      ) : (
        <button type="button" className="button" disabled={busy} onClick={make}>
          Take my comparisons to another browser
        </button>
      )}
      <p role="alert" className="mt-2 text-gone empty:hidden">
        {trouble}
      </p>
    </div>
  );
}
