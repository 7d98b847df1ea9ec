/** A person has changed which passages stand in this row: what the machine says of how they differ is of the passages before. */
export function ChangedByHand() {
  return <p className="mt-2 text-small text-soft italic">changed by hand; not compared again</p>;
}
