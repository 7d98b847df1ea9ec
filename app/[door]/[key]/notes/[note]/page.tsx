import { differencePage } from '../../difference-page';

/** One note, at an address of its own. */
const { generateMetadata, Page } = differencePage('notes', 'note');

export { generateMetadata, Page as default };
