import { beforeEach, expect, it, vi } from 'vitest';
import { installSegments } from '../../src/background/install-segments.ts';

const done: string[] = [];
const install = vi.hoisted(() => vi.fn<() => Promise<void>>());

vi.mock('../../src/browser/storage/kept-segments.ts', () => {
  const removeLeftovers = () => Promise.resolve();
  return {
    bundledSegments: { install },
    importedSegments: { removeLeftovers },
    subscribedSegments: { removeLeftovers },
  };
});
vi.mock('../../src/background/indexes.ts', () => ({ library: { reopen: () => done.push('asked') } }));

const stayAwake = () => {
  done.push('awake');
  return () => done.push('asleep');
};

beforeEach(() => void done.splice(0));

it('the worker stays awake until the segments are installed', async () => {
  install.mockImplementationOnce(() => Promise.resolve(void done.push('installed')));
  await installSegments(stayAwake);
  expect(done).toEqual(['awake', 'installed', 'asked', 'asleep']);
});

it('the worker does not stay awake after segments could not be installed', async () => {
  install.mockRejectedValueOnce(new Error('no room'));
  await installSegments(stayAwake);
  expect(done).toEqual(['awake', 'asleep']);
});
