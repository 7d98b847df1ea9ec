import Link from 'next/link';

/** What stands under every page but an embedded one: how the notes come about, and the way in for programs. */
export function PageFooter() {
  return (
    <footer className="page-footer no-print page pb-10">
      <p className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-4 text-small text-soft">
        <span>Tellings: the same facts, every telling.</span>
        <Link href="/notes">How notes are made</Link>
        <a href="/api/openapi.json">For programs</a>
        <span>Texts stay on the machine that runs this app.</span>
      </p>
    </footer>
  );
}
