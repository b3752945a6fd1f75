/**
 * Decides which of several tabs saves: the one that holds the lock. The others wait for it, and the next in line takes over when
 * the tab is closed or breaks down. Where the browser has no locks (pages opened over plain http) every tab saves.
 * @param onTurn told at once whether this tab saves, and once more when its turn comes
 * @returns gives the lock back, or the waiting up
 */
export function takeTurnSaving(
  locks: Pick<LockManager, 'request'> | undefined,
  onTurn: (mine: boolean) => void,
): () => void {
  const name = 'sparse-autoencoder-playground.saver';
  const ending = new AbortController();
  const { signal } = ending;
  const held = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const hold = (): Promise<void> => {
    if (!signal.aborted) onTurn(true);
    return held;
  };
  const waitInLine = (): Promise<void> | undefined =>
    locks?.request(name, { signal }, hold).catch(() => undefined);
  if (!locks) onTurn(true);
  else
    void locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock) return hold();
        if (!signal.aborted) onTurn(false);
        void waitInLine();
        return undefined;
      })
      // Where locks are refused, as in a frame of another site, storage is too: saving itself will say so.
      .catch(() => onTurn(true));
  return () => ending.abort();
}
