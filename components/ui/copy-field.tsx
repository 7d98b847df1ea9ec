'use client';

import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';

/** More characters than an address has: shown on several lines. */
const LONG = 120;

/** An address, or a few lines of words, that can be read, selected and copied; without a clipboard it is still there to select. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // No clipboard on plain http, or not allowed: the words are selected for the reader's own copy.
      (document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null)?.select();
    }
  };
  return (
    <div>
      <label htmlFor={id} className="text-small text-soft">
        {label}
      </label>
      <div className="mt-1 flex gap-2">
        {value.length > LONG || value.includes('\n') ? (
          <textarea
            id={id}
            readOnly
            rows={3}
            value={value}
            onFocus={(event) => event.target.select()}
            className="min-w-0 flex-1 rounded border border-line bg-paper px-2.5 py-1.5"
          />
        ) : (
          <input
            id={id}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
            className="min-w-0 flex-1 rounded border border-line bg-paper px-2.5 py-1.5"
          />
        )}
        <button type="button" className="button self-start" onClick={copy}>
          {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
        </button>
      </div>
    </div>
  );
}
