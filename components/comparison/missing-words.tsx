'use client';

import { useState } from 'react';
import type { Gap } from '@/lib/view/comparison/paint-cell';

/** A caret where the base has words that this text has not; pressed, it shows them. The number stands only where it is worth reading. */
export function MissingWords({ gap }: { gap: Gap }) {
  const [open, setOpen] = useState(false);
  return (
    <del dir="ltr">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        title={`The base has here: ${gap.words}`}
      >
        <span aria-hidden="true">‸{gap.count > 2 ? ` ${gap.count} words fewer` : ''}</span>
        <span className="sr-only">without the base’s words: {gap.words}. </span>
      </button>
      {open ? (
        <span aria-hidden="true">
          : “<bdi>{gap.words}</bdi>”
        </span>
      ) : null}{' '}
    </del>
  );
}
