import { readerRoute } from './reader-route';

const { generateMetadata, Page } = readerRoute;

export { generateMetadata, Page as default };
