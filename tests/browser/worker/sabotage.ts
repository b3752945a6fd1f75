/**
 * What a test may do to a worker. Sent before the worker's program handles it; importing this file first lets it.
 * `loseContext` strikes in the middle of an evaluation, at the nth drawing call from now.
 */
export type Sabotage =
  | { readonly sabotage: 'loseContext'; readonly after: number; readonly comesBack: boolean }
  | { readonly sabotage: 'blockWebAssembly' }
  | { readonly sabotage: 'forceFloat16' }
  | { readonly sabotage: 'hang' }
  | { readonly sabotage: 'loseThreads'; readonly how: 'killed' | 'hung' };

const threads: Worker[] = [];
let denyContexts = false;
let drawsLeft = Number.POSITIVE_INFINITY;

function commit(order: Sabotage): void {
  switch (order.sabotage) {
    case 'loseContext':
      drawsLeft = order.after;
      if (!order.comesBack) denyContexts = true;
      break;
    case 'blockWebAssembly':
      self.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      break;
    case 'hang':
      for (;;);
    case 'loseThreads':
      for (const thread of threads) {
        if (order.how === 'killed') thread.terminate();
        else thread.onmessage = null;
      }
      break;
    case 'forceFloat16':
      // the flag is there to be set once the backend is
      void import('@tensorflow/tfjs-backend-webgl').then(async () => {
        const { env } = await import('@tensorflow/tfjs-core');
        env().set('WEBGL_FORCE_F16_TEXTURES', true);
        self.postMessage({ type: 'float16Forced' });
      });
      break;
    default:
      order satisfies never;
  }
}

self.addEventListener('message', (event: MessageEvent<Sabotage | { sabotage?: undefined }>) => {
  if (!event.data.sabotage) return;
  event.stopImmediatePropagation();
  commit(event.data);
});

const { drawElements } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.drawElements = function (...call) {
  drawElements.apply(this, call);
  drawsLeft -= 1;
  if (drawsLeft !== 0) return;
  if (denyContexts) OffscreenCanvas.prototype.getContext = () => null;
  this.getExtension('WEBGL_lose_context')?.loseContext();
};

const PlainWorker = self.Worker;
self.Worker = class extends PlainWorker {
  constructor(...call: ConstructorParameters<typeof Worker>) {
    super(...call);
    threads.push(this as unknown as Worker);
  }
};
