/** Milliseconds before the blob's address is given back: Safari reads it only some time after the click. */
const KEEP = 60_000;

/** Offers `text` to the user as a file. `type`: a MIME type. */
export function saveAsFile(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Offers a file to the user. Without a place to put files the browser shows it. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Old Firefox ignored the click of a link outside the document.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
}
