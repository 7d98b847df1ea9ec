import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far from the window a row is filled in: some screens ahead, so that nobody sees it happen. */
const AHEAD = '2400px 0px';

/**
 * Whether an element has come near the window, or is about to be printed. Once near, it stays so.
 * Shape:  a ref for the element, and the answer. `eager` is near from the start, on the server too.
 */
export function useNear(eager: boolean): [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const waits = !eager && !near;
  useEffect(() => {
    const element = ref.current;
    if (!waits || !element) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: AHEAD,
    });
    observer.observe(element);
    const show = () => setNear(true);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [waits]);
  return [ref, eager || near];
}
