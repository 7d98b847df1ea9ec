import { type DragEvent, useState } from 'react';
import type { BroughtText } from '@/lib/model/brought-text';
import { MOST_TEXTS } from '@/lib/model/limits';
import { counted } from '@/lib/page-words/plain-words';
import { readFile } from './ingest-requests';

export type Files = ReturnType<typeof useFiles>;

/**
 * Files that are chosen, pasted or dropped, read one after the other.
 * `addTexts` says how many texts found no place; `dropping` goes to the element that files can be dropped on.
 */
export function useFiles(addTexts: (texts: BroughtText[]) => number) {
  const [reading, setReading] = useState(0);
  const [refused, setRefused] = useState<{ name: string; sentence: string }[]>([]);
  const [isOver, setIsOver] = useState(false);

  const read = async (files: File[]) => {
    setRefused([]);
    setReading((n) => n + files.length);
    for (const file of files) {
      const answer = await readFile(file);
      const over = answer.ok ? addTexts(answer.value) : 0;
      const sentence = answer.ok
        ? `${counted(over, 'text')} found no place: ${MOST_TEXTS} are the most.`
        : answer.sentence;
      if (!answer.ok || over > 0) setRefused((list) => [...list, { name: file.name, sentence }]);
      setReading((n) => n - 1);
    }
  };

  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void read([...event.dataTransfer.files]);
    },
  };
  return { reading, refused, isOver, read: (files: File[]) => void read(files), dropping };
}
