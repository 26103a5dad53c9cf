/** `npm run build:schema`: writes `docs/report.schema.json`, the JSON schema of a line of `wiremark check --json`, from the types of the report. */
import { writeFileSync } from 'node:fs';
import { REPORT_SCHEMA, reportSchema } from './npm-package/report-schema.ts';

writeFileSync(REPORT_SCHEMA, reportSchema());
console.log(`wrote ${REPORT_SCHEMA}`);
