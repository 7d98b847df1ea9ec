'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { counted, dateInWords, listed } from '@/lib/page-words/plain-words';
import { DID_NOT_WORK_NOW } from '@/lib/page-words/trouble';

/** A comparison made in this browser, as one line. */
export interface OwnComparison {
  id: string;
  title: string;
  outlets: string[];
  status: 'working' | 'ready' | 'failed';
  updatedAtMs: number;
}

interface OwnComparisonsProps {
  own: OwnComparison[];
  /** What was looked for; empty when nothing was. */
  search: string;
  order: string;
  /** How many there are in all. */
  all: number;
}

const ORDERS = [
  ['changed', 'last changed first'],
  ['made', 'last made first'],
  ['title', 'by title'],
] as const;
/** Fewer can be seen at a glance. */
const SEARCH_FROM = 4;

/** What this browser has made: found again by title, outlet or any word in the texts; deleted, and brought back. */
export function OwnComparisons({ own, search, order, all }: OwnComparisonsProps) {
  const { gone, trouble, remove, restore } = useDeleting();
  const shown = own.filter(({ id }) => id !== gone?.id);
  return (
    <>
      {all >= SEARCH_FROM || search ? <Search search={search} order={order} /> : null}
      {gone ? (
        <p
          role="status"
          className="mt-3 flex flex-wrap items-center gap-3 rounded border border-line bg-card px-3 py-2"
        >
          <span>“{gone.title || 'Untitled comparison'}” is deleted; its links open nothing any more.</span>
          <button type="button" className="button" onClick={restore}>
            Undo
          </button>
        </p>
      ) : null}
      <p role="alert" className="mt-2 text-gone empty:hidden">
        {trouble}
      </p>
      {shown.length ? (
        <ul>
          {shown.map((comparison) => (
            <OwnLine key={comparison.id} comparison={comparison} onDelete={() => remove(comparison)} />
          ))}
        </ul>
      ) : (
        <p className="max-w-[52ch] py-4 text-soft">
          {search
            ? `None of your comparisons has “${search}” in its title, outlets or texts.`
            : 'Nothing yet. What you compare is listed here, and only in this browser: there are no accounts.'}
        </p>
      )}
      {all ? (
        <p className="pt-3 text-small text-soft">
          {search ? `${counted(shown.length, 'comparison')} of ${all}. ` : ''}
          <a href="/api/comparisons/download" download className="underline decoration-line underline-offset-2">
            Download all as files
          </a>
          , to keep them.
        </p>
      ) : null}
    </>
  );
}

function Search({ search, order }: { search: string; order: string }) {
  return (
    <search>
      <form action="/" className="flex flex-wrap items-end gap-2 border-b border-line py-3">
        <label className="min-w-0 flex-1">
          <span className="text-small text-soft">Title, outlet or words</span>
          <input
            type="search"
            name="q"
            defaultValue={search}
            className="mt-0.5 block w-full rounded border border-line bg-card px-2.5 py-1.5"
          />
        </label>
        <label>
          <span className="text-small text-soft">In order</span>
          <select
            name="order"
            defaultValue={order}
            className="mt-0.5 block rounded border border-line bg-card px-2 py-1.5"
          >
            {ORDERS.map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          Show
        </button>
      </form>
    </search>
  );
}

const STATUS = { working: 'being compared …', ready: '', failed: 'could not be compared' } as const;

function OwnLine({ comparison, onDelete }: { comparison: OwnComparison; onDelete: () => void }) {
  const { id, title, outlets, status, updatedAtMs } = comparison;
  const name = title || 'Untitled comparison';
  const aside = [listed(outlets), dateInWords(new Date(updatedAtMs).toISOString().slice(0, 10)), STATUS[status]];
  return (
    <li className="flex items-start gap-3 border-b border-line py-3">
      <div className="min-w-0 flex-1">
        <h3 className="text-[1.1rem] leading-snug">
          <Link href={`/c/${id}`} className="no-underline hover:underline">
            {name}
          </Link>
        </h3>
        <p className="text-small text-soft">{aside.filter(Boolean).join(' · ')}</p>
      </div>
      <button type="button" className="button min-h-9 px-2" aria-label={`Delete ${name}`} onClick={onDelete}>
        <Trash2 size={15} aria-hidden="true" />
      </button>
    </li>
  );
}

/** Deleting asks nothing, as it can be undone. */
function useDeleting() {
  const router = useRouter();
  const [gone, setGone] = useState<OwnComparison | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (path: string, method: string): Promise<boolean> => {
    const response = await fetch(`/api/comparisons/${path}`, { method }).catch(() => null);
    setTrouble(response?.ok ? null : DID_NOT_WORK_NOW);
    return response?.ok === true;
  };
  return {
    gone,
    trouble,
    async remove(comparison: OwnComparison) {
      if (await send(comparison.id, 'DELETE')) {
        setGone(comparison);
        router.refresh();
      }
    },
    async restore() {
      if (gone && (await send(`${gone.id}/restore`, 'POST'))) {
        setGone(null);
        router.refresh();
      }
    },
  };
}
