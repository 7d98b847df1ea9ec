import 'server-only';
import { getStore } from '../store/get-store';
import { openFrozenPages, type RenderPage } from './frozen-pages';

/** Where the server of this process (lib/cli/serve.mjs) finds what answers frozen pages: it is plain JavaScript, and we are bundled. */
const shared = globalThis as unknown as { tellingsFrozenPages?: ReturnType<typeof openFrozenPages> };

/** Let kept pages answer for frozen links, from now on. */
export async function startFrozenPages(): Promise<void> {
  shared.tellingsFrozenPages = openFrozenPages(await getStore(), renderHere, Date.now);
}

/** Asks this very server, as a reader without cookies would; the header says that no kept page is wanted. */
const renderHere: RenderPage = async (path, { host, proto, here }) => {
  const headers = { 'x-frozen-render': '1', 'accept-encoding': 'identity', 'x-forwarded-proto': proto, host };
  const response = await fetch(`http://${here}${path}`, { headers, redirect: 'manual' });
  return response.status === 200 ? { html: await response.text(), headers: response.headers } : null;
};
