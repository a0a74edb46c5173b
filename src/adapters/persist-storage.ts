/**
 * Asks the browser not to throw our storage away when space is short. To be called after the first saved
 * session: Firefox asks the user, who should know by then what it is about. Resolves with whether it is
 * granted; a browser without the question, or one that refuses to answer, counts as no.
 * https://storage.spec.whatwg.org/#dom-storagemanager-persist
 */
export async function persistStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    // No `storage` on a page without https, and Safari before 15.2.
    return false;
  }
}
