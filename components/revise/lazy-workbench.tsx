'use client';

import dynamic from 'next/dynamic';

/** The tools for revising, in a part of the script that readers never load. */
export const LazyWorkbench = dynamic(() => import('./workbench').then((part) => part.Workbench));
