import type { ReactNode } from 'react';

interface ScrollFrameProps {
  /** What a screen reader calls the frame. */
  label: string;
  className?: string | undefined;
  dir?: 'ltr' | 'rtl';
  children: ReactNode;
}

/** What is wider than the page scrolls sideways in its own frame, and the frame can be reached and scrolled by keyboard. */
export function ScrollFrame({ label, className = '', dir, children }: ScrollFrameProps) {
  const direction = dir ? { dir } : {};
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it with the arrow keys.
    <section className={`overflow-x-auto ${className}`} tabIndex={0} aria-label={label} {...direction}>
      {children}
    </section>
  );
}
