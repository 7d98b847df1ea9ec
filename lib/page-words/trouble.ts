/** What is said where the app gave no answer, or none that helps; its own answers bring their sentence along. */

/** No answer came; nothing is kept. */
export const UNREACHABLE = 'The app cannot be reached. Try again in a moment.';
/** No answer came, and what a person typed is still there. */
export const UNREACHABLE_TYPED_KEPT = 'The app cannot be reached. What you typed is kept here: try again in a moment.';
/** No answer came, and a change waits in this browser to be sent. */
export const UNREACHABLE_CHANGE_KEPT = 'The app cannot be reached. Your change is kept in this browser.';

/** What came was no answer of ours, and what a person typed is still there. */
export const UNREADABLE_TYPED_KEPT = 'The app gave no answer that can be read. What you typed is kept here: try again.';

/** The app refused and did not say why. */
export const DID_NOT_WORK = 'That did not work. Try again.';
/** No answer came, or one that says no: which of the two is not told apart. */
export const DID_NOT_WORK_NOW = 'That did not work. Try again in a moment.';
