/** What computes the cost and the gradient, and what it is doing. */
export const engineChoice = {
  title: 'The engine',
  /** Read by screen readers before the engine's name. */
  prefix: 'Engine: ',
  choosing: 'Choosing an engine',
  testing: 'Each engine is being tested on a small case with a known answer.',
  /** What the engines are called everywhere on the page. */
  names: {
    webgl: 'WebGL',
    webgpu: 'WebGPU',
    simd: 'SIMD kernel',
    simd64: 'SIMD kernel, float64',
    wasm: 'WebAssembly',
    cpu: 'Plain JavaScript',
  },
  /** In the choice, each with where it comes from. */
  choices: {
    auto: 'Automatic',
    webgl: 'WebGL (TensorFlow.js)',
    webgpu: 'WebGPU (TensorFlow.js)',
    simd: 'SIMD kernel (our own)',
    simd64: 'SIMD kernel, float64 (our own, exact)',
    wasm: 'WebAssembly (TensorFlow.js)',
    cpu: 'Plain JavaScript (TensorFlow.js)',
  },
  /** @param name one of `names` */
  inUse: (name: string) => `In use: ${name}`,
  notUsed: (name: string) => `Not ${name}`,
  /** What the run is doing. */
  phases: {
    preparing: 'preparing',
    cancelled: 'stopped',
    ready: 'ready',
    training: 'training',
    paused: 'paused',
    finished: 'finished',
    failed: 'stopped',
  },
  /** @param rate iterations a second, as text */
  speed: (rate: string) => `${rate} it/s`,
};

export type EngineChoiceWords = typeof engineChoice;
