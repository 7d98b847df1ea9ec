import { curveMonotoneX, line, linkHorizontal } from 'd3-shape';

export interface Point {
  x: number;
  y: number;
}

const bend = linkHorizontal<unknown, [number, number]>();
const through = line<Point>(
  ({ x }) => round(x),
  ({ y }) => round(y),
).curve(curveMonotoneX);

/**
 * The line from one box to another, around the boxes between them.
 * Shape:  the points that dagre's layout gives an edge, and where it leaves and arrives; an SVG path and the place for its name.
 * Units:  pixels.
 * Errors: none.
 */
export function routeEdge(points: Point[], start: Point, end: Point): { path: string; middle: Point } {
  // Between neighbours dagre bends at one point in the middle: a plain S is calmer.
  const between = points.slice(1, -1);
  if (between.length < 2) {
    const path = bend({ source: [round(start.x), round(start.y)], target: [round(end.x), round(end.y)] }) ?? '';
    return { path, middle: { x: round((start.x + end.x) / 2), y: round((start.y + end.y) / 2) } };
  }
  const middle = between[Math.floor(between.length / 2)] as Point;
  return {
    path: through([start, ...between, end]) ?? '',
    middle: { x: round(middle.x), y: round(middle.y) },
  };
}

const round = (n: number) => Math.round(n * 10) / 10;
