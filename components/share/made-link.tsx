'use client';

import { type CitedComparison, citeAsBibtex, citePlainly } from '@/lib/view/share/citation';
import { CopyField } from '../ui/copy-field';
import { QrCode } from '../ui/qr-code';

interface MadeLinkProps {
  /** The whole address. */
  address: string;
  right: 'view' | 'edit';
  /** A frame cannot ask for a passphrase. */
  canEmbed: boolean;
  comparison: CitedComparison | null;
}

/** A link, and everything that can be done with it: copy, scan, put into a page, cite. */
export function MadeLink({ address, right, canEmbed, comparison }: MadeLinkProps) {
  const retrieved = { url: address, on: new Date().toISOString().slice(0, 10) };
  return (
    <div className="space-y-4">
      <div className="flex flex-col gap-4 sm:flex-row sm:items-end">
        <QrCode address={address} label={`QR code of ${address}`} />
        <div className="min-w-0 flex-1">
          <CopyField
            label={right === 'edit' ? 'Link to change it: pass it on with care' : 'Link to read'}
            value={address}
          />
          <p className="mt-1.5 text-small text-soft">
            Scan the code with a phone’s camera, or print it from this page.
          </p>
        </div>
      </div>
      {right === 'view' ? (
        <details className="border-t border-line pt-3">
          <summary className="font-semibold">Put it into a web page</summary>
          {canEmbed ? (
            <div className="mt-2">
              <CopyField
                label="For the page’s HTML: the ledger in a frame that grows with it"
                value={embedSnippet(address)}
              />
              <p className="mt-1.5 text-small text-soft">
                For a single fact, add /facts/… as in the fact’s own address. Sites that know oEmbed need only the link.
              </p>
            </div>
          ) : (
            <p className="mt-2 text-soft">A link with a passphrase cannot stand in another page’s frame.</p>
          )}
        </details>
      ) : null}
      {right === 'view' && comparison ? (
        <details className="border-t border-line pt-3">
          <summary className="font-semibold">Cite it</summary>
          <div className="mt-2 space-y-3">
            <CopyField label="As text" value={citePlainly(comparison, retrieved)} />
            <CopyField label="BibTeX" value={citeAsBibtex(comparison, retrieved)} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

/** Two lines of HTML: the frame, and the script of ours that makes it as high as what it shows. */
function embedSnippet(address: string): string {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/^\/s\//, '/e/');
  return `<iframe src="${url.href}" title="Comparison, made with Tellings" width="100%" height="640" style="border:0" data-tellings></iframe>\n<script src="${url.origin}/api/embed" async></script>`;
}
