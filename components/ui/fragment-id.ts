/** The id that the address's fragment names ("#bridge-closed"); empty where there is none, or a percent sign in it is broken. */
export function fragmentId(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    // Somebody cut the link short. It still opens the page, at its top.
    return '';
  }
}
