/** Puts a text on the clipboard, to be called inside the tap; false where the browser has none for pages, or refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Missing where the page is not served securely.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
