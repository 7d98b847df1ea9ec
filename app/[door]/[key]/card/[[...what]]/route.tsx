import { ImageResponse } from 'next/og';
import { CardPicture } from '@/components/share/card-picture';
import { answering, failureAnswer, notFoundAnswer } from '@/lib/api/answer';
import { keepPicture, nameContent } from '@/lib/share/cards/card-cache';
import { familiesOf, loadCardFonts } from '@/lib/share/cards/card-fonts';
import { CARD, type CardLayout, layoutCard } from '@/lib/share/cards/layout-card';
import { openRequest } from '@/lib/share/open-request';
import { getStore } from '@/lib/store/get-store';
import { buildCard, findCardSubject } from '@/lib/view/share/card-view';

type Context = { params: Promise<{ door: string; key: string; what?: string[] }> };

/** The share picture of a comparison, or of one fact, note, number or quotation: what the link shows, drawn here. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { door, key, what = [] } = await params;
    const subject = findCardSubject(what);
    if (!subject) return notFoundAnswer();
    const opened = await openRequest(await getStore(), request, { door, key });
    if (!opened.ok) return failureAnswer(opened.error);
    const view = buildCard(opened.value.document, subject);
    if (!view) return notFoundAnswer();
    const name = nameContent(view);
    const tag = `"${name}"`;
    const headers = {
      etag: tag,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
    };
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
    const fonts = await loadCardFonts();
    const picture = await keepPicture(name, () => drawCard(layoutCard(view, fonts), fonts));
    return new Response(picture as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'content-type': 'image/png' } });
  });

async function drawCard(layout: CardLayout, fonts: Awaited<ReturnType<typeof loadCardFonts>>): Promise<Uint8Array> {
  const element = <CardPicture {...layout} serif={familiesOf('serif')} sans={familiesOf('sans')} />;
  const image = new ImageResponse(element, {
    width: CARD.widthPx,
    height: CARD.heightPx,
    fonts: fonts.map(({ family, weight, bytes }) => ({
      name: family,
      weight,
      style: 'normal',
      data: toArrayBuffer(bytes),
    })),
  });
  return new Uint8Array(await image.arrayBuffer());
}

/** A buffer of Node's may be a window into a larger one. */
const toArrayBuffer = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
