'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** A menu behind a button. It opens without a script; with one it closes by Escape, and when the reader turns to something else. */
export function MenuDetails({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (frame.current && target instanceof Node && !frame.current.contains(target)) frame.current.open = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !frame.current?.open) return;
      frame.current.open = false;
      frame.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <details ref={frame} className="menu relative">
      <summary className="button list-none">{label}</summary>
      {children}
    </details>
  );
}
