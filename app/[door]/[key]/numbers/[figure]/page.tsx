import { differencePage } from '../../difference-page';

/** One number, in every text that has it, at an address of its own. */
const { generateMetadata, Page } = differencePage('numbers', 'figure');

export { generateMetadata, Page as default };
