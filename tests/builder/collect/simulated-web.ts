import { afterAll, beforeAll } from 'vitest';
import { createSimulatedWeb, type SimulatedWeb } from '../../../scripts/start/simulated-web.ts';

/** Starts a simulated web before the tests of a file, and stops it after them. */
export function simulateWeb(now = Date.parse('2026-11-29T10:13:00Z')): SimulatedWeb {
  const web = createSimulatedWeb(now);
  beforeAll(() => web.listen());
  afterAll(() => web.close());
  return web;
}
