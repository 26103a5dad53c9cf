/** Entry of `npm run wiremark`. */
import { runWiremark } from './command-line.ts';

// An early end of the pipe (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runWiremark(process.argv.slice(2), process);
