import Link from 'next/link';
import { CopyField } from '@/components/ui/copy-field';

interface UnkeptKeyProps {
  title: string;
  /** Why the key is not kept here. */
  sentence: string;
  /** The whole address of the edit link. */
  address: string;
}

/** In place of a comparison that this browser cannot keep the key to: the link that is left. */
export function UnkeptKey({ title, sentence, address }: UnkeptKeyProps) {
  return (
    <main id="main" className="page pb-24">
      <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">{title || 'Untitled comparison'}</h1>
      <p role="alert" className="mt-2 max-w-[60ch] font-serif text-lg text-gone">
        {sentence}
      </p>
      <div className="mt-6 max-w-xl">
        <CopyField label="Edit link" value={address} />
      </div>
      <p className="mt-4 max-w-[60ch] text-soft">
        Whoever has it may change the comparison. It opens in every browser that keeps cookies and has room for one more
        comparison; in this one, too, once it does. <Link href="/">To the library</Link>
      </p>
    </main>
  );
}
