import { join } from 'node:path';
import type { BrowserDriver } from '../../tests/e2e/browser-driver.ts';
import type { ColourScheme } from '../start/pictures.ts';

/** Where the pictures go. */
export const FOLDER = 'docs/screenshots';

export const SCHEMES: readonly ColourScheme[] = ['light', 'dark'];

/** What pictures are made with. */
export interface Studio {
  /** Of a browser that finds the sample newsroom under its public names. */
  driver: BrowserDriver;
}

/** A window of usual size, in CSS pixels. */
export const VIEW = { width: 1280, height: 860 };

/** File of a picture: `full-copy-popup-dark.png`. */
export const fileOf = (...parts: readonly string[]): `${string}.png` =>
  `${join(FOLDER, parts.join('-'))}.png`;
