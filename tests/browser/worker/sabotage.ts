import type { Alive } from '../../../src/protocol/heartbeat.ts';

/**
 * What a test may do to a worker. Sent before the worker's program handles it; importing this file first lets it.
 * `loseContext` strikes in the middle of an evaluation, at the nth drawing call from now, or at once. The browser then
 * gives the lost context back, makes new ones only, or none any more.
 */
export type Sabotage =
  | {
      readonly sabotage: 'loseContext';
      readonly after: number | 'atOnce';
      readonly back: 'restored' | 'anew' | 'never';
    }
  | { readonly sabotage: 'blockWebAssembly' }
  | { readonly sabotage: 'refuseMemory' }
  | { readonly sabotage: 'forceFloat16' }
  | { readonly sabotage: 'crash' }
  | { readonly sabotage: 'hang' }
  | { readonly sabotage: 'countPrograms' }
  | { readonly sabotage: 'openAgain' }
  | { readonly sabotage: 'loseThreads'; readonly how: 'killed' | 'hung' };

type LossOfContext = Extract<Sabotage, { sabotage: 'loseContext' }>;

/** What a sabotaged worker says besides its own events. */
export type SabotageReport =
  | { readonly type: 'contextRestored' }
  | { readonly type: 'float16Forced' }
  | { readonly type: 'programsCounted'; readonly programs: number };

const report = (message: SabotageReport): void => self.postMessage(message);

const threads: Worker[] = [];
let planned: LossOfContext | undefined;
let drawsLeft = Number.POSITIVE_INFINITY;
let context: WebGL2RenderingContext | undefined;
let programs = 0;

function commit(order: Sabotage): void {
  switch (order.sabotage) {
    case 'loseContext':
      planned = order;
      if (order.after === 'atOnce') loseContext(order);
      else drawsLeft = order.after;
      break;
    case 'blockWebAssembly':
      self.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      break;
    case 'refuseMemory':
      WebAssembly.Memory = class {
        constructor() {
          throw new RangeError('WebAssembly.Memory(): could not allocate memory');
        }
      } as unknown as typeof WebAssembly.Memory;
      break;
    case 'crash':
      throw new Error('killed');
    case 'hang':
      // What it says itself of how long it may be silent is what the page goes by.
      self.postMessage({ type: 'alive', silence: 1000 } satisfies Alive);
      for (;;);
    case 'countPrograms':
      report({ type: 'programsCounted', programs });
      break;
    case 'openAgain':
      // The same program by another address is evaluated again, as WebKit does with an entry that a chunk imports.
      // @ts-expect-error TypeScript knows no file of that name: the query makes it another module for the browser only
      void import('../../../src/worker/worker.ts?again').catch(() => undefined);
      break;
    case 'loseThreads':
      for (const thread of threads) {
        if (order.how === 'killed') thread.terminate();
        else thread.onmessage = null;
      }
      hurryNextLimit();
      break;
    case 'forceFloat16':
      // the flag is there to be set once the backend is
      void import('@tensorflow/tfjs-backend-webgl').then(async () => {
        const { env } = await import('@tensorflow/tfjs-core');
        env().set('WEBGL_FORCE_F16_TEXTURES', true);
        env().set('WEBGL_RENDER_FLOAT32_ENABLED', false); // derived from it, once
        report({ type: 'float16Forced' });
      });
      break;
    default:
      order satisfies never;
  }
}

/**
 * Lets the time limit that is set next, of half a minute, run out after half a second. It is that of the evaluation which
 * the lost threads never answer; on every other the limit stays what it is.
 */
function hurryNextLimit(): void {
  const { setTimeout } = self;
  self.setTimeout = ((handler: () => void, delay = 0) => {
    if (delay < 10_000) return setTimeout(handler, delay);
    self.setTimeout = setTimeout;
    return setTimeout(handler, 500);
  }) as typeof setTimeout;
}

function loseContext({ back }: LossOfContext): void {
  if (!context) throw new Error('There is no WebGL context to be lost.');
  const canvas: EventTarget = (context as unknown as { canvas: OffscreenCanvas }).canvas;
  const extension = context.getExtension('WEBGL_lose_context');
  if (back === 'never') OffscreenCanvas.prototype.getContext = () => null;
  if (back === 'restored') {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // or the browser would not give it back
      setTimeout(() => extension?.restoreContext());
    });
    canvas.addEventListener('webglcontextrestored', () => report({ type: 'contextRestored' }));
  }
  extension?.loseContext();
}

self.addEventListener('message', (event: MessageEvent<Sabotage | { sabotage?: undefined }>) => {
  if (!event.data.sabotage) return;
  event.stopImmediatePropagation();
  commit(event.data);
});

const { drawElements, linkProgram } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.drawElements = function (...call) {
  drawElements.apply(this, call);
  context = this;
  drawsLeft -= 1;
  if (drawsLeft === 0 && planned) loseContext(planned);
};
WebGL2RenderingContext.prototype.linkProgram = function (...call) {
  programs += 1;
  linkProgram.apply(this, call);
};

const PlainWorker = self.Worker;
self.Worker = class extends PlainWorker {
  constructor(...call: ConstructorParameters<typeof Worker>) {
    super(...call);
    threads.push(this as unknown as Worker);
  }
};
