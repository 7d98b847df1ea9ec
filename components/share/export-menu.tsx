import { MenuDetails } from '@/components/ui/menu-details';
import { EXPORT_FORMATS } from '@/lib/page-words/export-formats';
import { ImportNotes } from './import-notes';

/** Save the comparison: each form with what it is good for. Works without a script. */
export function ExportMenu({ home, isWhole }: { home: string; isWhole: boolean }) {
  const comparison = home.split('/').at(-1) ?? '';
  return (
    <MenuDetails label="Export">
      <div className="absolute right-0 top-full z-40 mt-1.5 max-h-[calc(100dvh-6rem)] w-[min(25rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-line bg-card p-2 shadow-lg">
        <ul>
          {EXPORT_FORMATS.map(({ file, title, purpose }) => (
            <li key={file}>
              <a
                href={`${home}/export/${file}`}
                download
                className="block rounded px-2.5 py-1.5 no-underline hover:bg-faint"
              >
                <b className="font-semibold">{title}</b> <span className="text-label text-soft">{file}</span>
                <span className="block text-small text-soft">{purpose}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="border-t border-line px-2.5 pb-1 pt-2 text-small text-soft">
          For paper or PDF, print this page from the browser: a title page with the sources is added.{' '}
          {isWhole
            ? 'These files are yours: the Tellings file holds the whole texts. To pass on no more than quotations, save through a link.'
            : 'What this link does not show is in none of these files.'}
        </p>
        {isWhole ? <ImportNotes comparison={comparison} /> : null}
      </div>
    </MenuDetails>
  );
}
