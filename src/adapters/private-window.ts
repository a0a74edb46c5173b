/**
 * Whether this looks like a window of which the browser keeps nothing once it is closed. True only where a browser shows
 * it: Firefox refuses a private window its own file system, while the database works as ever. Chromium answers there as
 * it does everywhere (quota, persistence, file system), so of it this is never true.
 * https://developer.mozilla.org/docs/Web/API/StorageManager/getDirectory#exceptions
 */
export async function looksPrivate(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return false;
  } catch (error) {
    // Any other: a browser without it, or a page without https.
    return error instanceof DOMException && error.name === 'SecurityError';
  }
}
