import type { Command } from '../bridge/messages.ts';
import { createServer } from './server.ts';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const obey = createServer({
  send: (answer) => postMessage(answer),
  now: () => performance.now(),
  // By a message channel: a timer would cost at least 4 ms each time.
  giveWay: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    }),
});
addEventListener('message', ({ data }: MessageEvent<Command>) => obey(data));
