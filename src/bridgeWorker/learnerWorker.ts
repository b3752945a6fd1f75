import type { Command } from '../bridge/messages.ts';
import { loadEngine } from './loadEngine.ts';
import { createServer } from './server.ts';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const server = loadEngine().then((engine) =>
  createServer({
    engine,
    send: (answer) => postMessage(answer),
    now: () => performance.now(),
    // By a message channel: a timer would cost at least 4 ms each time.
    giveWay: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(undefined);
      }),
  }),
);
// Messages that come before the engine is there wait for it, in their order.
addEventListener('message', async ({ data }: MessageEvent<Command>) => (await server)(data));
