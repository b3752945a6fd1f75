const mark = Symbol.for('sparse-autoencoder-playground.opened');

/**
 * Called first by the entry of every worker: a second evaluation of the entry would replace the first one's receiver
 * of messages, and the state of the first one would be lost. It is stopped instead, and reported to the creator of
 * the worker. The mark is kept on the worker's global scope, because a second evaluation has its own module
 * variables.
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
