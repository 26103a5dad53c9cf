/**
 * An empty script. The browser makes the extension's world in a page for the first of its scripts, and in Chromium looks then whether the page
 * has a `browser` or a `chrome` of its own: a frame of that name would stand in the way of the extension's API for as long as the page is open.
 * This script is run before the page has any element.
 */
export {};
