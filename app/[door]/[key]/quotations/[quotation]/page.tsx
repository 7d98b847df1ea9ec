import { differencePage } from '../../difference-page';

/** One quotation, in every text that has it, at an address of its own. */
const { generateMetadata, Page } = differencePage('quotations', 'quotation');

export { generateMetadata, Page as default };
