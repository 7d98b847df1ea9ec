import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface ReviseDialogProps {
  title: string;
  /** With room for a form in columns. */
  isWide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A question over the page, open for as long as it is drawn. */
export function ReviseDialog({ title, isWide = false, onClose, children }: ReviseDialogProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Popup
          className={`fixed inset-x-4 top-[max(1rem,10vh)] z-50 mx-auto max-h-[80vh] overflow-y-auto rounded-lg border border-line bg-card p-6 text-ink shadow-lg ${isWide ? 'max-w-3xl' : 'max-w-lg'}`}
        >
          <Dialog.Title className="pr-10 text-[1.3rem] leading-tight">{title}</Dialog.Title>
          {children}
          <Dialog.Close className="button absolute right-4 top-4 min-h-9 px-2" aria-label="Close">
            <X size={16} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
