/**
 * `npm run evaluate -- --align FOLDER…` | `--notes FOLDER` | `--words FILE` | `--detect GOLD SEEDS`: measures one engine on labelled sets, which stay
 * outside the project. Each part is a program of its own beside this file, and reads the paths itself.
 */
import { PARTS, takePart } from './parts';

await import(`./evaluate-${takePart(process.argv, PARTS.evaluate)}`);
