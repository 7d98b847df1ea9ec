import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';

interface ClosedLinkProps {
  gate: 'expired' | 'locked';
  /** Address of the link itself: "/s/…". */
  home: string;
  isEmbed: boolean;
  /** What became of the last try: nothing yet, wrong words, or minutes to wait. */
  said: 'wrong' | number | null;
}

/** A link that exists and does not open now: whoever has it may know why. */
export function ClosedLink({ gate, home, isEmbed, said }: ClosedLinkProps) {
  return (
    <>
      {isEmbed ? null : <PageHeader />}
      <main id="main" className="page pb-24">
        {gate === 'expired' ? <Expired /> : isEmbed ? <LockedFrame home={home} /> : <Locked home={home} said={said} />}
      </main>
    </>
  );
}

function Expired() {
  return (
    <>
      <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">This link has expired</h1>
      <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">
        Whoever made it gave it an end, and that day has passed. Ask them for a new one, or start from the{' '}
        <Link href="/">library</Link>.
      </p>
    </>
  );
}

/** In a frame the browser keeps our answer back, so asking there would never end. */
function LockedFrame({ home }: { home: string }) {
  return (
    <p className="mt-6 max-w-[60ch] font-serif text-lg">
      This comparison asks for a passphrase.{' '}
      <a href={home.replace(/^\/e\//, '/s/')} target="_blank" rel="noopener">
        Open it in a page of its own
      </a>
      .
    </p>
  );
}

function Locked({ home, said }: { home: string; said: ClosedLinkProps['said'] }) {
  const trouble =
    said === 'wrong'
      ? 'That is not the passphrase. Capital letters and spaces count.'
      : said
        ? `That was tried too often. It can be tried again in ${said === 1 ? 'a minute' : `${said} minutes`}.`
        : null;
  return (
    <>
      <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">This comparison asks for a passphrase</h1>
      <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">Whoever sent you the link knows it.</p>
      <form method="post" action={`${home}/unlock`} className="mt-6 max-w-sm">
        <label htmlFor="passphrase" className="font-semibold">
          Passphrase
        </label>
        <div className="mt-1.5 flex gap-2">
          <input
            id="passphrase"
            name="passphrase"
            type="password"
            required
            autoComplete="off"
            aria-describedby={trouble ? 'trouble' : undefined}
            aria-invalid={trouble ? true : undefined}
            className="min-w-0 flex-1 rounded border border-soft bg-card px-2.5 py-2"
          />
          <button type="submit" className="button button-main">
            Open
          </button>
        </div>
        {trouble ? (
          <p id="trouble" role="alert" className="mt-2 text-gone">
            {trouble}
          </p>
        ) : null}
      </form>
    </>
  );
}
