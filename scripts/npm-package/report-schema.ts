/** The JSON schema of the report, from its types: their docstrings become descriptions. */
import { createGenerator } from 'ts-json-schema-generator';

export const REPORT_SCHEMA = 'docs/report.schema.json';

/** The file's text. Fields that it does not name are allowed: reports of later versions may have more. */
export function reportSchema(): string {
  const schema = createGenerator({
    path: 'src/builder/check.ts',
    type: 'CheckedLine',
    tsconfig: 'tsconfig.json',
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema('CheckedLine');
  return `${JSON.stringify({ title: 'A report of Wiremark', ...schema }, null, 2)}\n`;
}
