import { saveBlob } from './download.ts';

/** Whether this device can hand the file to other apps. Desktop browsers mostly cannot. */
export function canShareFile(file: File): boolean {
  try {
    return navigator.canShare?.({ files: [file] }) ?? false;
  } catch {
    return false;
  }
}

/**
 * Hands the file to another app; where that does not work, saves it. To be called in the very tap that asks for it.
 * Whoever closes the device's sheet wanted neither.
 */
export async function shareFile(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    saveBlob(file.name, file);
  }
}
