import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFixture } from '../../scripts/fixture/expectation.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);

for (const name of readdirSync(FIXTURES)) {
  test(`the fixture ${name} is read as expected`, () => {
    const page = readFileSync(new URL(`${name}/page.html`, FIXTURES), 'utf8');
    const file = new URL(`${name}/expected.json`, FIXTURES);
    expect(existsSync(file), `npm run fixture -- ${name} writes its expected.json`).toBe(true);
    expect(readFixture(page)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
}
