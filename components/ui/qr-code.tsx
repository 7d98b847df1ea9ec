import { encode } from 'uqr';

/** An address as a picture for a phone's camera, drawn here: nothing is asked of another site. Prints in black. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-36 shrink-0 rounded border border-line bg-white"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
