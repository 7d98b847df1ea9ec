import Link from 'next/link';
import { counted } from '@/lib/page-words/plain-words';

interface TakeLibraryProps {
  /** The form's address; null where there is nothing to take. */
  action: string | null;
  comparisons: number;
  /** Why it cannot be taken, or what became of the last try. */
  said: string | null;
}

/** A link that takes comparisons over from another browser. It asks first, so that a preview of the link does not use it up. */
export function TakeLibrary({ action, comparisons, said }: TakeLibraryProps) {
  return (
    <main id="main" className="page pb-24">
      <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">Take comparisons over from another browser</h1>
      {said ? (
        <p role="alert" className="mt-2 max-w-[60ch] font-serif text-lg text-gone">
          {said}
        </p>
      ) : null}
      {action ? (
        <>
          <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">
            {counted(comparisons, 'comparison')} can be listed and changed here, too. They stay where they are, and what
            this browser has stays as well. The link works once.
          </p>
          <form method="post" action={action} className="mt-6">
            <button type="submit" className="button button-main">
              Take them to this browser
            </button>
          </form>
        </>
      ) : (
        <p className="mt-6">
          <Link href="/">To the library</Link>
        </p>
      )}
    </main>
  );
}
