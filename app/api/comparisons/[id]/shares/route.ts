import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { findToken } from '@/lib/api/ask';
import { readJson } from '@/lib/api/read-json';
import { createShare, parseWantedShare } from '@/lib/share/create-share';
import { describeForSharing, describeShare } from '@/lib/share/describe-share';
import { parseCookies } from '@/lib/share/edit-cookie';
import { openComparison } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

const MOST_REQUEST_BYTES = 10_000;

/** The comparison, for who may make links to it: never through a link that only reads. */
async function openForOwner(request: Request, id: string) {
  const store = await getStore();
  const cookies = parseCookies(request.headers.get('cookie'));
  const opened = await openComparison(store, id, { cookies, token: findToken(request, id) });
  return opened?.right === 'edit' ? { store, opened } : null;
}

/** The links that were made, for who may edit. Their secrets are not known any more. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const own = await openForOwner(request, id);
    if (!own) return notFoundAnswer();
    const shares = (await own.store.listShares(id)).map(describeShare);
    const { document } = own.opened;
    return jsonAnswer({ shares, comparison: document && describeForSharing(document) });
  });

/** Make a link that opens the comparison for others; only who may edit can. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const own = await openForOwner(request, id);
    if (!own) return notFoundAnswer();
    const json = await readJson(request, MOST_REQUEST_BYTES);
    if (!json.ok) return failureAnswer(json.error);
    const wanted = parseWantedShare(json.value);
    if (!wanted.ok) return failureAnswer(wanted.error);
    const made = await createShare(own.store, own.opened, wanted.value, Date.now());
    return made.ok ? jsonAnswer(made.value, 201) : failureAnswer(made.error);
  });
