/** The letter of a text in its neutral tint: the same sign wherever the text is meant. */
export function OutletLetter({ letter, tint }: { letter: string; tint: number }) {
  return (
    <span
      aria-hidden="true"
      className={`tint-${tint} inline-grid size-[1.375rem] shrink-0 place-items-center rounded-full border-[1.5px] border-(--tint) font-sans text-[0.75rem] font-semibold leading-none text-(--tint)`}
    >
      {letter}
    </span>
  );
}
