/** From where to where something stands, in pixels from a top. */
export type Extent = readonly [top: number, bottom: number];

/** A band from a passage at the left to one at the right, in a gutter of the given width. */
export function ribbonPath(width: number, [leftTop, leftEnd]: Extent, [rightTop, rightEnd]: Extent): string {
  const half = round(width / 2);
  const [a, b, c, d] = [leftTop, rightTop, rightEnd, leftEnd].map(round);
  return `M0 ${a}C${half} ${a} ${half} ${b} ${width} ${b}V${c}C${half} ${c} ${half} ${d} 0 ${d}Z`;
}

const round = (n: number) => Math.round(n * 10) / 10;

/** Whether a ribbon has an end in sight: one that only passes by leads from nowhere to nowhere. */
export function isInSight(left: Extent, right: Extent, height: number): boolean {
  return [left, right].some(([top, end]) => end >= 0 && top <= height);
}
