import { afterEach, describe, expect, test, vi } from 'vitest';
import { extensionApi } from '../../src/browser/extension-api.ts';

const API = { runtime: { id: 'extension' } };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the extension API is read as the world’s own variable', () => {
  test('`browser` where the browser has it, `chrome` elsewhere', () => {
    vi.stubGlobal('chrome', { runtime: { id: 'chrome' } });
    expect(extensionApi()).toHaveProperty('runtime.id', 'chrome');
    vi.stubGlobal('browser', API);
    expect(extensionApi()).toBe(API);
  });

  test('an element with the id browser, which stands on the window’s prototype, is not taken for it', () => {
    const prototype = Object.getPrototypeOf(globalThis) as object;
    Object.defineProperty(prototype, 'browser', { value: { runtime: { id: 'field' } }, configurable: true });
    try {
      expect(Reflect.get(globalThis, 'browser')).toHaveProperty('runtime.id', 'field');
      vi.stubGlobal('chrome', API);
      expect(extensionApi()).toBe(API);
    } finally {
      Reflect.deleteProperty(prototype, 'browser');
    }
  });
});
