'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

interface FollowChangesProps {
  /** The comparison's address, behind which its events stand. */
  home: string;
  /** What this page was drawn from. */
  place: number;
  version: number;
  status: 'working' | 'ready' | 'failed';
}

/** Draws the page anew when somebody has changed the comparison, or it is compared anew, within two seconds. */
export function FollowChanges({ home, place, version, status }: FollowChangesProps) {
  const router = useRouter();
  useEffect(() => {
    const events = new EventSource(`${home}/events`);
    events.addEventListener('pulse', ({ data }) => {
      const now = JSON.parse(String(data)) as Pick<FollowChangesProps, 'place' | 'version' | 'status'>;
      if (now.place !== place || now.version !== version || now.status !== status) router.refresh();
    });
    // A broken connection is opened again by the browser itself; a closed one (204) is not.
    return () => events.close();
  }, [home, place, version, status, router]);
  return null;
}
