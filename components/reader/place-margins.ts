/** One group of the margin: how high it wants to stand, and how much room it takes. */
export interface MarginGroup {
  wanted: number;
  height: number;
}

/**
 * Where each group of the margin stands: as high as its paragraph, or under the group before it where that one is long. The
 * group that is being read stands as near to its words as the others can make room for.
 * Shape:  one top per group, in order; no two groups overlap and none stands above 0.
 * Units:  pixels from the top of the text.
 */
export function marginTops(groups: readonly MarginGroup[], active: { group: number; wanted: number } | null): number[] {
  const tops: number[] = [];
  let bottom = 0;
  for (const [n, { wanted, height }] of groups.entries()) {
    let top = Math.max(wanted, bottom);
    if (active?.group === n && active.wanted < top) {
      const packed = groups.slice(0, n).reduce((sum, group) => sum + group.height, 0);
      top = Math.max(active.wanted, packed);
      makeRoom(tops, groups, top);
    }
    tops.push(top);
    bottom = top + height;
  }
  return tops;
}

/** Move the groups above up, as far as it takes and no farther. */
function makeRoom(tops: number[], groups: readonly MarginGroup[], below: number): void {
  let room = below;
  for (let n = tops.length - 1; n >= 0; n--) {
    room = Math.min(tops[n] as number, room - (groups[n] as MarginGroup).height);
    tops[n] = room;
  }
}

/**
 * Lay the margin out beside the text without moving the text. CSS alone can only do it by tearing the text apart, which is
 * what happens without scripts and in print. Returns `place`, to be called when a fact is opened, and what undoes it all.
 */
export function placeMargins(lines: HTMLElement): { place: () => void; stop: () => void } {
  let frame = 0;
  const place = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const margins = [...lines.querySelectorAll<HTMLElement>(':scope > [data-margin]')];
      // Read everything, then write everything: one layout, not one per group.
      const groups = margins.map((margin) => ({
        wanted: (margin.previousElementSibling as HTMLElement | null)?.offsetTop ?? 0,
        height: margin.offsetHeight,
      }));
      const tops = marginTops(groups, findActive(lines, margins));
      margins.forEach((margin, n) => {
        margin.style.setProperty('--top', `${tops[n]}px`);
      });
      lines.style.setProperty('--least', `${(tops.at(-1) ?? 0) + (groups.at(-1)?.height ?? 0)}px`);
      // At first everything is simply there; only what is moved later moves visibly.
      if ('placed' in lines.dataset) lines.dataset.settled = '';
      lines.dataset.placed = '';
    });
  };
  const watch = new ResizeObserver(place);
  place();
  watch.observe(lines);
  for (const margin of lines.querySelectorAll(':scope > [data-margin]')) watch.observe(margin);
  return {
    place,
    stop: () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    },
  };
}

function findActive(lines: HTMLElement, margins: HTMLElement[]): { group: number; wanted: number } | null {
  const card = lines.querySelector<HTMLElement>('details[data-fact][open]');
  const group = margins.findIndex((margin) => margin.contains(card));
  const words = card && lines.querySelector(`[data-facts~="${CSS.escape(card.dataset.fact ?? '')}"]`);
  if (!card || !words || group < 0) return null;
  const wordsTop = words.getBoundingClientRect().top - lines.getBoundingClientRect().top;
  return { group, wanted: wordsTop - card.offsetTop };
}
