import { useEffect, useRef, useState } from 'react';

/**
 * Single letters as shortcuts, with a switch to turn them off (WCAG 2.1.4: people who speak to their computer type letters).
 * They are left alone while somebody writes, or chooses from a list, and with any modifier held.
 */
export function useStepKeys(actions: Record<string, () => void>): { on: boolean; setOn: (on: boolean) => void } {
  const [on, setOn] = useState(true);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (target?.isContentEditable || target?.closest('input:not([type="checkbox"]), textarea, select, dialog'))
        return;
      const action = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
  return { on, setOn };
}
