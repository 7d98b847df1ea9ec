'use client';

import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { BroughtText } from '@/lib/model/brought-text';
import { counted } from '@/lib/page-words/plain-words';
import { FIELD } from './guessed-fields';
import { fetchLink } from './ingest-requests';

const FILE_KINDS = '.txt,.md,.html,.htm,.docx,.pdf,.eml,.json';

interface BringBarProps {
  onTexts: (texts: BroughtText[]) => void;
  onFiles: (files: File[]) => void;
  /** How many files are being read. */
  reading: number;
  /** Files that could not be read, with the sentence for each. */
  refused: { name: string; sentence: string }[];
}

/** Ways to bring a text besides pasting it: a link that the server fetches, or files. */
export function BringBar({ onTexts, onFiles, reading, refused }: BringBarProps) {
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const files = useRef<HTMLInputElement>(null);

  const fetchIt = async () => {
    const link = url.trim();
    if (!link) {
      setWrong('Put the link of an article here first.');
      return;
    }
    setBusy(true);
    setWrong(null);
    const answer = await fetchLink(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(link) ? `https://${link}` : link);
    setBusy(false);
    if (!answer.ok) {
      setWrong(answer.sentence);
      return;
    }
    setUrl('');
    onTexts(answer.value);
  };

  return (
    <div className="mt-8 grid gap-x-6 gap-y-3 border-y border-line py-3 sm:grid-cols-[minmax(0,40rem)_minmax(12rem,1fr)]">
      <div>
        <label htmlFor={id} className="text-soft">
          Or add one by its link
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id={id}
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={url}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-note`}
            onChange={(event) => setUrl(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Enter in this field fetches; it must not send the form.
              event.preventDefault();
              void fetchIt();
            }}
            className={`${FIELD} max-w-xl`}
          />
          <button type="button" className="button shrink-0" disabled={busy} onClick={() => void fetchIt()}>
            {busy ? 'Fetching …' : 'Fetch'}
          </button>
        </div>
        <p
          id={`${id}-note`}
          aria-live="polite"
          className={`mt-1 max-w-[65ch] text-small ${wrong ? 'text-gone' : 'text-soft'}`}
        >
          {wrong ?? 'Only this one page is asked for, and only when you press Fetch.'}
        </p>
      </div>
      <div>
        <p className="text-soft">Or as files</p>
        <input
          ref={files}
          type="file"
          multiple
          accept={FILE_KINDS}
          className="sr-only"
          tabIndex={-1}
          aria-label="Files with texts"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
        <button type="button" className="button mt-1" onClick={() => files.current?.click()}>
          <FileUp size={16} aria-hidden="true" />
          Choose files
        </button>
        <p className="mt-1 text-small text-soft" aria-live="polite">
          {reading > 0
            ? `Reading ${counted(reading, 'file')} …`
            : 'Word, PDF, e-mail, web page, text; or drop them anywhere here.'}
        </p>
      </div>
      {refused.length > 0 ? (
        <ul aria-live="polite" className="grid gap-1 text-small text-gone sm:col-span-2">
          {refused.map(({ name, sentence }) => (
            <li key={name}>
              <b className="font-semibold">{name}</b>: {sentence}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
