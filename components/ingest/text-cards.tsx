import { BringBar } from './bring-bar';
import type { DraftPlace, Obstacle } from './draft';
import { TextCard } from './text-card';
import type { DraftEdit } from './use-draft';
import type { Files } from './use-files';

interface TextCardsProps {
  place: DraftPlace;
  edit: DraftEdit;
  files: Files;
  obstacle: Obstacle | null;
  /** The person has changed something: what stood in the way may be gone. */
  onChange: () => void;
}

/** Texts that are being brought: a card for each to paste into, a link, files. The same for a new comparison and for one that grows. */
export function TextCards({ place, edit, files, obstacle, onChange }: TextCardsProps) {
  const { texts } = edit.draft;
  return (
    <>
      <div className="mt-6 grid gap-x-6 gap-y-8 [grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr))]">
        {texts.map((text, n) => (
          <TextCard
            key={text.key}
            text={text}
            place={place.before + n}
            obstacle={obstacle?.key === text.key ? obstacle : null}
            onGuess={(build) => edit.changeText(text.key, build)}
            onChange={(build) => {
              // A stale sentence would only confuse.
              onChange();
              edit.changeText(text.key, build);
            }}
            onRemove={texts.length > place.fewest ? () => edit.removeText(text.key) : null}
            onFiles={files.read}
            onSplit={(pieces) => edit.splitText(text.key, pieces)}
          />
        ))}
      </div>
      {/* Pasting is the main road: it comes first, and these follow. */}
      <BringBar onTexts={edit.addTexts} onFiles={files.read} reading={files.reading} refused={files.refused} />
    </>
  );
}

/** Bring the person to the field that is meant; it is drawn by then. */
export function focusField({ key, field }: Obstacle): void {
  if (key === undefined || !field) return;
  setTimeout(() => document.getElementById(`${field}-${key}`)?.focus());
}
