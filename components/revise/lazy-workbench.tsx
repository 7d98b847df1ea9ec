/**
 * A person overrules the machine.
 * Read:   this file, then workbench.tsx.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, log, dialogs, tools, view/revise, revise/operation.
 * Tests:  e2e/revise.spec.ts.
 */

'use client';

import dynamic from 'next/dynamic';

/** The tools for revising, in a part of the script that readers never load. */
export const LazyWorkbench = dynamic(() => import('./workbench').then((part) => part.Workbench));
