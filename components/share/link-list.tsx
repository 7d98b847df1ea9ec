'use client';

import { useState } from 'react';
import { counted, dateInWords, listed } from '@/lib/page-words/plain-words';
import { MadeLink } from './made-link';
import { type ListedShare, recallLink, type ShareData } from './share-data';

interface LinkListProps {
  data: ShareData;
  /** The day on which it is read, to tell which links are over. */
  nowMs: number;
  onRevoke: (id: string) => void;
}

/** The owner's links, with what each lets others see; each can be closed for good. */
export function LinkList({ data, nowMs, onRevoke }: LinkListProps) {
  const open = data.shares.filter((share) => share.revokedAtMs === null);
  const revoked = data.shares.length - open.length;
  return (
    <>
      {open.length ? (
        <ul className="border-t border-line">
          {[...open].reverse().map((share) => (
            <LinkLine key={share.id} share={share} data={data} nowMs={nowMs} onRevoke={onRevoke} />
          ))}
        </ul>
      ) : (
        <p className="text-soft">No link opens this comparison yet. Only you can see it.</p>
      )}
      {revoked ? <p className="mt-3 text-small text-soft">{counted(revoked, 'link')} revoked.</p> : null}
    </>
  );
}

const dayOf = (ms: number): string => dateInWords(new Date(ms).toISOString().slice(0, 10));

/** What a link lets others see, in one sentence. */
function termsOf(share: ListedShare, nowMs: number, data: ShareData): string {
  const { right, frozen, expiresAtMs, passphrase, blind, listed: isListed, wholeTexts } = share;
  const names =
    data.comparison?.texts.filter(({ id }) => wholeTexts.includes(id)).map(({ outlet }) => outlet.name) ?? [];
  const shown =
    right === 'edit'
      ? 'everything, to read and change'
      : wholeTexts.length
        ? `quotations, and whole: ${listed(names)}`
        : 'quotations only';
  const parts = [
    shown,
    right === 'view' ? (frozen ? 'frozen' : 'follows your changes') : null,
    expiresAtMs === null
      ? null
      : expiresAtMs <= nowMs
        ? `closed on ${dayOf(expiresAtMs)}`
        : `closes on ${dayOf(expiresAtMs)}`,
    passphrase ? 'asks for a passphrase' : null,
    blind ? 'outlets hidden' : null,
    isListed ? 'may be listed by search engines' : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

function LinkLine({ share, data, nowMs, onRevoke }: { share: ListedShare } & LinkListProps) {
  const [asked, setAsked] = useState(false);
  const [shown, setShown] = useState(false);
  const address = recallLink(share.id);
  const name = share.label || (share.right === 'edit' ? 'Link to change it' : 'Link to read');
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-sans text-sm font-semibold">{name}</h3>
        <span className="text-small text-soft">made on {dayOf(share.createdAtMs)}</span>
      </div>
      <p className="mt-0.5 text-small">{termsOf(share, nowMs, data)}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {address ? (
          <button type="button" className="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? 'Close' : 'Copy, QR, embed, cite'}
          </button>
        ) : (
          <span className="text-small text-soft">
            {share.right === 'edit'
              ? 'Shown only once, when it was made.'
              : 'Made in another browser: its address is known there.'}
          </span>
        )}
        {asked ? (
          <span role="alert" className="flex flex-wrap items-center gap-2">
            <span className="text-gone">It stops opening at once, for everyone.</span>
            <button type="button" className="button button-main" onClick={() => onRevoke(share.id)}>
              Revoke “{name}”
            </button>
            <button type="button" className="button" onClick={() => setAsked(false)}>
              Keep
            </button>
          </span>
        ) : (
          <button type="button" className="button" aria-label={`Revoke ${name}`} onClick={() => setAsked(true)}>
            Revoke
          </button>
        )}
      </div>
      {shown && address ? (
        <div className="mt-3">
          <MadeLink address={address} right={share.right} canEmbed={!share.passphrase} comparison={data.comparison} />
        </div>
      ) : null}
    </li>
  );
}
