/** How much is kept, and whether the browser may throw it away; undefined where it does not tell. */
export async function storageUse(): Promise<{
  readonly used: number | undefined;
  readonly persistent: boolean;
}> {
  try {
    const [{ usage }, persistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: usage, persistent };
  } catch {
    return { used: undefined, persistent: false };
  }
}
