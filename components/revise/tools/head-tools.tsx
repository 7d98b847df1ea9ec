import { useState } from 'react';
import type { TextLabel } from '@/lib/view/comparison/text-label';
import { TextDialog } from '../dialogs/text-dialog';

/** Edit what is known of a text: whose it is, who relayed it, from when. */
export function HeadTools({ text }: { text: TextLabel }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="no-print mt-1 text-small underline decoration-line underline-offset-2"
        aria-label={`Edit what is known of ${text.outlet}`}
        onClick={() => setIsOpen(true)}
      >
        Edit
      </button>
      {isOpen ? <TextDialog id={text.id} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
