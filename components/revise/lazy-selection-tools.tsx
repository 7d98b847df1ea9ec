'use client';

import dynamic from 'next/dynamic';

/** The reader's tools for revising, in a part of the script that readers never load. */
export const LazySelectionTools = dynamic(() => import('./tools/selection-tools').then((part) => part.SelectionTools));
