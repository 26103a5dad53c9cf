/** Where a thread starts that runs from the sources: Node reads no TypeScript by itself. What is built starts in `map-worker.js`. */
import { register } from 'tsx/esm/api';

register();
await import('./map-worker.ts');
