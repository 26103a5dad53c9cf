/** Where a thread starts that runs from the sources: Node reads no TypeScript by itself. What is built starts in its own file. */
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
