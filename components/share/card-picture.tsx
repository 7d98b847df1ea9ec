import type { ReactElement } from 'react';

interface Lines {
  sizePx: number;
  lines: { words: string; strong: boolean }[][];
}

interface CardPictureProps {
  kicker: Lines;
  title: Lines;
  lead: Lines | null;
  quotes: { letter: string; tint: number; name: Lines; words: Lines | null }[];
  columnPx: number;
  foot: Lines;
  serif: string;
  sans: string;
}

// The light tokens of app/globals.css: a picture has no dark twin, and cannot read custom properties.
const PAPER = '#fbfaf6';
const INK = '#1c1a17';
const SOFT = '#5c574e';
const LINE = '#dcd7cb';
const DIFF = '#174a87';
const DIFF_BG = '#e6eef9';
const TINTS = '#4a5a6a #66652a #85561f #6a4472 #22666a #7a4a4f #4b6140 #50558a #6f5b3e #35606f'.split(' ');

/**
 * The picture of one difference, 1200 × 630. Every line comes broken and measured, so that nothing is cropped; it is drawn
 * by satori, which knows flex boxes and no classes.
 */
export function CardPicture({
  kicker,
  title,
  lead,
  quotes,
  columnPx,
  foot,
  serif,
  sans,
}: CardPictureProps): ReactElement {
  const isList = quotes.every(({ words }) => !words);
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: 1200,
        height: 630,
        padding: '50px 56px 40px',
        background: PAPER,
        color: INK,
        fontFamily: sans,
      }}
    >
      <PictureLines lines={kicker} leading={1.3} style={{ color: SOFT, marginBottom: 12 }} />
      <PictureLines lines={title} leading={1.14} style={{ fontFamily: serif, fontWeight: 600 }} />
      {lead ? (
        <PictureLines lines={lead} leading={1.36} style={{ fontFamily: serif, color: SOFT, marginTop: 12 }} />
      ) : null}
      <div
        style={{
          display: 'flex',
          flexWrap: isList ? 'wrap' : 'nowrap',
          flexGrow: 1,
          alignContent: 'flex-start',
          marginTop: 28,
          paddingTop: 16,
          borderTop: `3px solid ${INK}`,
        }}
      >
        {quotes.map(({ letter, tint, name, words }, n) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a quotation is its place; one text can have two.
            key={n}
            style={{
              display: 'flex',
              flexDirection: 'column',
              width: columnPx,
              marginLeft: n && !isList ? 48 : isList && n % 2 ? 48 : 0,
              marginBottom: isList ? 10 : 0,
            }}
          >
            <div style={{ display: 'flex', alignItems: 'center', height: 44, marginBottom: 4 }}>
              <PictureLetter letter={letter} tint={tint} />
              <PictureLines lines={name} leading={1.3} style={{ fontWeight: 600 }} />
            </div>
            {words ? <PictureLines lines={words} leading={1.36} style={{ fontFamily: serif }} /> : null}
          </div>
        ))}
      </div>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
          paddingTop: 10,
          borderTop: `1px solid ${LINE}`,
        }}
      >
        <PictureLines lines={foot} leading={1.3} style={{ color: SOFT }} />
        <div style={{ display: 'flex', fontFamily: serif, fontWeight: 600, fontSize: 29 }}>Tellings</div>
      </div>
    </div>
  );
}

function PictureLetter({ letter, tint }: { letter: string; tint: number }) {
  const colour = TINTS[(tint - 1) % TINTS.length] ?? INK;
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: 36,
        height: 36,
        marginRight: 12,
        borderRadius: 18,
        border: `2.5px solid ${colour}`,
        color: colour,
        fontSize: 19,
        fontWeight: 600,
      }}
    >
      {letter}
    </div>
  );
}

function PictureLines({ lines, leading, style }: { lines: Lines; leading: number; style: React.CSSProperties }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', fontSize: lines.sizePx, lineHeight: leading, ...style }}>
      {lines.lines.map((line, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
        <div key={n} style={{ display: 'flex', whiteSpace: 'pre' }}>
          {line.map(({ words, strong }, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place.
              key={i}
              style={
                strong
                  ? { whiteSpace: 'pre', color: DIFF, background: DIFF_BG, borderBottom: `3px solid ${DIFF}` }
                  : { whiteSpace: 'pre' }
              }
            >
              {words}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
