const mark = Symbol.for('sparse-autoencoder-playground.opened');

/**
 * Called first by the entry of every worker: a second evaluation of the entry would replace the first one's door, and what
 * the first one knows would be lost. It is stopped instead, and reported to whoever started the worker. The mark is kept on
 * the worker's global scope, for a second evaluation has module variables of its own.
 * @param scope the worker's global scope
 * @throws Error when an entry was evaluated in this worker before
 */
export function openOnce(scope: { reportError(error: unknown): void }): void {
  if (mark in scope) {
    const error = new Error('its program was started twice in one worker');
    scope.reportError(error);
    throw error;
  }
  Object.defineProperty(scope, mark, { value: true });
}
