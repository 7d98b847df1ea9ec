'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Tabs } from '@base-ui/react/tabs';
import { X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { CopyField } from '../ui/copy-field';
import { LinkList } from './link-list';
import { MadeLink } from './made-link';
import { NewLink } from './new-link';
import { askShares, forgetLink, rememberLink, type ShareData, type WantedLink } from './share-data';

interface ShareDialogProps {
  id: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const TAB =
  'border-b-2 border-transparent px-1 pb-2 text-soft data-[active]:border-ink data-[active]:font-semibold data-[active]:text-ink';

/** Make links for others, see what each of them shows, and close them again. */
export function ShareDialog({ id, open, onOpenChange }: ShareDialogProps) {
  const links = useLinks(id, open);
  const { data, trouble } = links;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-black/40" />
        <Dialog.Popup className="share-dialog fixed left-1/2 top-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[min(46rem,calc(100vw-1.5rem))] -translate-x-1/2 -translate-y-1/2 flex-col overflow-y-auto rounded-lg border border-line bg-card p-5 text-ink shadow-xl sm:p-7">
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="text-[1.5rem] leading-tight">Share this comparison</Dialog.Title>
            <Dialog.Close className="button min-h-9 px-2" aria-label="Close">
              <X size={16} aria-hidden="true" />
            </Dialog.Close>
          </div>
          <p role="alert" className="mt-2 text-gone empty:hidden">
            {trouble}
          </p>
          <Tabs.Root defaultValue="new" className="mt-4">
            <Tabs.List className="mb-5 flex gap-6 border-b border-line" aria-label="Links">
              <Tabs.Tab value="new" className={TAB}>
                New link
              </Tabs.Tab>
              <Tabs.Tab value="list" className={TAB}>
                My links {data ? `(${data.shares.filter((share) => share.revokedAtMs === null).length})` : ''}
              </Tabs.Tab>
              <Tabs.Tab value="own" className={TAB}>
                My own key
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="new">
              {links.made ? (
                <div>
                  <MadeLink {...links.made} comparison={data?.comparison ?? null} />
                  <button type="button" className="button mt-6" onClick={links.again}>
                    Make another link
                  </button>
                </div>
              ) : data ? (
                <NewLink texts={data.comparison?.texts ?? []} busy={links.busy} onMake={links.make} />
              ) : (
                <p className="text-soft">{trouble ? '' : 'Loading …'}</p>
              )}
            </Tabs.Panel>
            <Tabs.Panel value="list">
              {data ? <LinkList data={data} nowMs={links.readAtMs} onRevoke={links.revoke} /> : null}
            </Tabs.Panel>
            <Tabs.Panel value="own">
              <OwnKey id={id} />
            </Tabs.Panel>
          </Tabs.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The links of a comparison, read anew whenever the dialog opens or one is made or closed. */
function useLinks(id: string, open: boolean) {
  const home = `/api/comparisons/${id}/shares`;
  const [data, setData] = useState<ShareData | null>(null);
  const [readAtMs, setReadAtMs] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ address: string; right: 'view' | 'edit'; canEmbed: boolean } | null>(null);
  const load = useCallback(async () => {
    const answer = await askShares<ShareData>(home);
    setReadAtMs(Date.now());
    setTrouble(answer.ok ? null : answer.sentence);
    if (answer.ok) setData(answer.value);
  }, [home]);
  useEffect(() => {
    if (open) void load();
  }, [open, load]);
  const make = async (wanted: WantedLink) => {
    setBusy(true);
    const answer = await askShares<{ id: string; url: string; right: 'view' | 'edit' }>(home, 'POST', wanted);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.sentence);
    if (!answer.ok) return;
    const { url, right } = answer.value;
    const address = new URL(url, window.location.origin).href;
    if (right === 'view') rememberLink(answer.value.id, address);
    setMade({ address, right, canEmbed: wanted.passphrase === null });
    await load();
  };
  const revoke = async (share: string) => {
    const answer = await askShares(`${home}/${share}`, 'DELETE');
    if (!answer.ok) return setTrouble(answer.sentence);
    forgetLink(share);
    await load();
  };
  return { data, readAtMs, trouble, busy, made, make, revoke, again: () => setMade(null) };
}

/** A link with all rights for another browser: made when it is wanted, as the app keeps no secret that it could show again. */
function OwnKey({ id }: { id: string }) {
  const [address, setAddress] = useState<string | null>(null);
  const [isGuest, setIsGuest] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const make = async () => {
    const answer = await askShares<{ editUrl: string | null }>(`/api/comparisons/${id}/key`, 'POST', {});
    setTrouble(answer.ok ? null : answer.sentence);
    if (!answer.ok) return;
    const { editUrl } = answer.value;
    setIsGuest(editUrl === null);
    if (editUrl) setAddress(new URL(editUrl, window.location.origin).href);
  };
  if (isGuest) {
    return (
      <p className="max-w-[60ch] text-soft">
        You opened this comparison by a link that somebody gave you. The same link opens it in another browser, too.
      </p>
    );
  }
  return (
    <div>
      <p className="mb-3 max-w-[60ch] text-soft">
        There are no accounts: this browser holds the key to your comparison. A link of your own opens it with all
        rights, also when this browser has forgotten it. Keep it to yourself, it cannot be revoked. It is shown once;
        another one can be made at any time.
      </p>
      {address ? (
        <CopyField label="Your own link" value={address} />
      ) : (
        <button type="button" className="button" onClick={make}>
          Make a link of my own
        </button>
      )}
      <p role="alert" className="mt-2 text-gone empty:hidden">
        {trouble}
      </p>
    </div>
  );
}
