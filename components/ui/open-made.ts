/** A comparison that was just made or imported, as the app answers it. */
export interface MadeComparison {
  id: string;
  /** The path of its edit link, with the only copy of its secret. */
  editUrl: string;
}

/**
 * Go to what was just made. Where this browser cannot open it (it keeps no cookies, or the key was not kept) its edit link
 * is followed instead, which tries again and whose page says so.
 */
export async function openMade({ id, editUrl }: MadeComparison, push: (address: string) => void): Promise<void> {
  const progress = await fetch(`/api/comparisons/${id}/progress`).catch(() => null);
  if (progress?.status === 404) window.location.assign(editUrl);
  else push(`/c/${id}`);
}
