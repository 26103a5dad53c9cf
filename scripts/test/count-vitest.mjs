/** Prints the counts of a vitest report as `N passed, N failed, N skipped`. A file that did not even load is one failure. */
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
);
const failed = report.numFailedTests + unloaded.length;
const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
console.log(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
