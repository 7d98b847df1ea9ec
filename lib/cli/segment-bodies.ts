import type { SegmentedText } from '../model/text';
import { segmentText } from '../segment/segment-text';

/** Made-up bodies as texts of made-up outlets, for measuring. */
export function segmentBodies(bodies: readonly string[]): SegmentedText[] {
  return bodies.map((body, at) =>
    segmentText({
      id: `text-${at}`,
      outlet: { name: `Outlet ${at}` },
      body,
      sha256: at.toString(16).padStart(64, '0'),
    }),
  );
}
