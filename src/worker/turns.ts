/** Gives way to waiting messages, or sleeps until one comes. */
export interface Turns {
  /** Resolves after messages that already wait have been handled. */
  next(): Promise<void>;
  /** Resolves after `milliseconds`, or as soon as `wake` is called. */
  sleep(milliseconds: number): Promise<void>;
  wake(): void;
}

/** Turns of the event loop by a message channel: setTimeout would cost at least 4 ms an iteration. */
export function createTurns(): Turns {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  let wakeUp: (() => void) | undefined;
  port1.onmessage = () => waiting.shift()?.();
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(undefined);
      }),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wakeUp?.(),
  };
}
