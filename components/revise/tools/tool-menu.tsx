import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';

interface ToolMenuProps {
  /** What it changes, for whoever does not see where it stands. */
  label: string;
  /** Words on the button; three dots when left out. */
  children?: ReactNode;
  items: (ToolItem | null)[];
}

interface ToolItem {
  words: string;
  onChoose: () => void;
}

/** What can be done with one thing, behind one small button. */
export function ToolMenu({ label, children, items }: ToolMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={label}
        className={`inline-grid min-h-7 min-w-7 place-items-center rounded px-1.5 text-small text-soft hover:bg-faint hover:text-ink data-popup-open:bg-faint ${children ? 'border border-line bg-card' : ''}`}
      >
        {children ?? <Ellipsis size={14} aria-hidden="true" />}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-40 outline-none">
          <Menu.Popup className="min-w-44 rounded-md border border-line bg-card py-1 text-[0.8125rem] text-ink shadow-lg outline-none">
            {items
              .filter((item) => item !== null)
              .map(({ words, onChoose }) => (
                <Menu.Item
                  key={words}
                  onClick={onChoose}
                  className="flex min-h-8 cursor-pointer items-center px-3 outline-none data-highlighted:bg-faint"
                >
                  {words}
                </Menu.Item>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
