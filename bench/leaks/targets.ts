import type { CDPSession } from 'playwright';

/** A thread of the page that can be asked what it holds. */
export interface Thread {
  readonly address: string;
  send(method: string, parameters?: object): Promise<unknown>;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The page's workers, those that start later included, over Chromium's own protocol. Playwright's evaluates in them, but tells no heap. */
export async function followWorkers(session: CDPSession): Promise<() => readonly Thread[]> {
  const threads = new Map<string, Thread>();
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let sent = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    threads.set(sessionId, {
      address: targetInfo.url,
      send: (method, parameters = {}) => {
        sent += 1;
        const message = JSON.stringify({ id: sent, method, params: parameters });
        const answered = new Promise((resolve, reject) => waiting.set(sent, { resolve, reject }));
        return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered);
      },
    });
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => threads.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error }: Answer = JSON.parse(message);
    const question = waiting.get(id);
    waiting.delete(id);
    if (error) question?.reject(new Error(error.message));
    else question?.resolve(result);
  });
  const options = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', options);
  return () => [...threads.values()];
}
