/** `npm run train -- --align FOLDER…` | `--notes FOLDER`: makes the weights in data/models again. */
import { PARTS, takePart } from './parts';

await import(`./train-${takePart(process.argv, PARTS.train)}`);
