/**
 * What was changed, sent and taken back.
 * Read:   this file, then outbox.ts.
 * Uses:   components/ui, components/comparison, page-words, view/comparison, view/ledger, view/revise, revise/operation.
 */

'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Fact } from '@/lib/model/comparison';
import { UNREACHABLE_CHANGE_KEPT } from '@/lib/page-words/trouble';
import type { Operation } from '@/lib/revise/operation';
import type { LedgerSource } from '@/lib/view/ledger/ledger-source';
import type { Revised, TextLine } from '@/lib/view/revise/text-lines';
import { newId } from './new-id';
import { addMine, findPending, keepPending } from './outbox';
import { type ConflictAnswer, type PendingOperation, sendOperation } from './revise-requests';

/** A change that met one of somebody else's. */
export interface OpenConflict extends ConflictAnswer {
  pending: PendingOperation;
}

interface RevisionValue {
  comparison: string;
  source: LedgerSource;
  texts: TextLine[];
  /** The texts are being compared anew, and what is shown is the comparison as it was. */
  isWorking: boolean;
  facts: Map<string, Fact>;
  /** Up to which change of the log this page has seen. */
  place: number;
  send: (operation: Operation) => Promise<boolean>;
  /** The last thing that happened, as a sentence; read aloud. */
  said: string;
  say: (sentence: string) => void;
  trouble: string | null;
  conflict: OpenConflict | null;
  /** Settle a conflict: ours after all, or theirs. */
  settle: (mine: boolean) => void;
  /** How many changes were sent and never acknowledged. */
  unsent: number;
  retry: () => void;
  /** Ids of the rows that are ticked, to be merged. */
  ticked: string[];
  tick: (row: string, on: boolean) => void;
  untick: () => void;
}

const RevisionContext = createContext<RevisionValue | null>(null);

/** The revision around this component. */
export function useRevision(): RevisionValue {
  const value = useContext(RevisionContext);
  if (!value) throw new Error('Tools for revising stand inside a Revision.');
  return value;
}

interface RevisionProps extends Revised {
  source: LedgerSource;
  children: ReactNode;
}

/**
 * Sends what a person changes, one after the other, and keeps it in the browser until the app has acknowledged it.
 * The page is then drawn anew from the app's own document, so that every open page shows the same.
 */
export function Revision({ comparison, place, texts, isWorking, source, children }: RevisionProps) {
  const router = useRouter();
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [conflict, setConflict] = useState<OpenConflict | null>(null);
  const [waiting, setWaiting] = useState<PendingOperation[]>([]);
  const [inFlight, setInFlight] = useState(0);
  const [ticked, setTicked] = useState<string[]>([]);
  const seen = useRef(place);
  seen.current = Math.max(seen.current, place);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const keep = useCallback(
    (change: (list: PendingOperation[]) => PendingOperation[]) => {
      const next = change(findPending(comparison));
      keepPending(comparison, next);
      setWaiting(next);
    },
    [comparison],
  );

  useEffect(() => setWaiting(findPending(comparison)), [comparison]);

  const deliver = useCallback(
    async (pending: PendingOperation): Promise<boolean> => {
      setInFlight((n) => n + 1);
      const outcome = await sendOperation(comparison, pending);
      setInFlight((n) => n - 1);
      if (outcome.kind === 'unreachable') {
        setTrouble(UNREACHABLE_CHANGE_KEPT);
        return false;
      }
      keep((list) => list.filter(({ id }) => id !== pending.id));
      setTrouble(outcome.kind === 'refused' ? outcome.sentence : null);
      if (outcome.kind === 'conflict') setConflict({ ...outcome.conflict, pending });
      if (outcome.kind === 'taken') {
        seen.current = Math.max(seen.current, outcome.place);
        addMine(comparison, pending.id);
        say(outcome.sentence);
      }
      router.refresh();
      return outcome.kind === 'taken';
    },
    [comparison, keep, router],
  );

  const send = useCallback(
    (operation: Operation): Promise<boolean> => {
      const work = line.current.then(() => {
        const pending = { id: newId(), madeOn: seen.current, operation };
        keep((list) => [...list, pending]);
        return deliver(pending);
      });
      line.current = work;
      return work;
    },
    [deliver, keep],
  );

  const retry = useCallback(() => {
    line.current = line.current.then(async () => {
      for (const pending of findPending(comparison)) if (!(await deliver(pending))) return;
    });
  }, [comparison, deliver]);

  const value = useMemo<RevisionValue>(
    () => ({
      comparison,
      source,
      texts,
      isWorking,
      facts: new Map(source.facts.map((fact) => [fact.id, fact])),
      place,
      send,
      said,
      say,
      trouble,
      conflict,
      settle: (mine) => {
        setConflict(null);
        if (!mine || !conflict) return;
        // Made again in knowledge of theirs, also where the page has not been drawn anew yet.
        seen.current = Math.max(seen.current, conflict.place);
        void send(conflict.pending.operation);
      },
      unsent: Math.max(0, waiting.length - inFlight),
      retry,
      ticked: ticked.filter((id) => source.facts.some((fact) => fact.id === id)),
      tick: (row, on) => setTicked((list) => (on ? [...list, row] : list.filter((id) => id !== row))),
      untick: () => setTicked([]),
    }),
    [comparison, source, texts, isWorking, place, send, said, trouble, conflict, waiting, inFlight, retry, ticked],
  );
  return <RevisionContext value={value}>{children}</RevisionContext>;
}
