'use client';

import { useEffect } from 'react';

/** Tells the page around a frame how high its content is; /api/embed there makes the frame so high. Holds no secret. */
export function EmbedHeight() {
  useEffect(() => {
    if (window.parent === window) return;
    const tell = () =>
      window.parent.postMessage({ tellings: 'height', height: document.documentElement.offsetHeight }, '*');
    const watcher = new ResizeObserver(tell);
    watcher.observe(document.documentElement);
    return () => watcher.disconnect();
  }, []);
  return null;
}
