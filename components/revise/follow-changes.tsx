'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

interface FollowChangesProps {
  /** The comparison's address, behind which its events stand. */
  home: string;
  /** What this page was drawn from. */
  place: number;
  version: number;
}

/** Draws the page anew when somebody has changed the comparison, within two seconds. */
export function FollowChanges({ home, place, version }: FollowChangesProps) {
  const router = useRouter();
  useEffect(() => {
    const events = new EventSource(`${home}/events`);
    events.addEventListener('pulse', ({ data }) => {
      const now = JSON.parse(String(data)) as { place: number; version: number };
      if (now.place !== place || now.version !== version) router.refresh();
    });
    // A broken connection is opened again by the browser itself; a closed one (204) is not.
    return () => events.close();
  }, [home, place, version, router]);
  return null;
}
