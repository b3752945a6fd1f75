/** What a room may import: other rooms and packages; `node` stands for Node's own modules. */
export interface Door {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const tensorflow = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-webgpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-cpu',
];

/** The rooms of `src`. Every room may import itself, but a feature no other feature. */
const pageDoors: Readonly<Record<string, Door>> = {
  core: { rooms: [], packages: [] },
  notation: { rooms: ['core'], packages: [] },
  presets: { rooms: ['core'], packages: [] },
  protocol: { rooms: ['core'], packages: [] },
  files: { rooms: ['core'], packages: [] },
  worker: { rooms: ['core', 'protocol', 'files'], packages: tensorflow },
  trainer: { rooms: ['protocol'], packages: [] },
  store: { rooms: ['core', 'presets', 'protocol'], packages: ['zustand'] },
  ui: { rooms: [], packages: ['react', 'lucide-react', '@radix-ui/react-tabs', 'virtual:equations'] },
  notes: { rooms: ['core', 'notation', 'presets'], packages: [] },
  features: {
    rooms: ['core', 'notation', 'presets', 'store', 'ui', 'notes'],
    packages: ['react', 'recharts', 'lucide-react', 'virtual:thumbnails'],
  },
  app: {
    rooms: [
      'core',
      'notation',
      'presets',
      'protocol',
      'files',
      'trainer',
      'store',
      'ui',
      'notes',
      'features',
    ],
    packages: ['react', 'react-dom', 'zustand', 'recharts', 'lucide-react'],
  },
};

const house = ['core', 'notation', 'presets', 'protocol', 'files', 'worker', 'trainer', 'store'];
const page = ['ui', 'features', 'app'];

/** The rooms beside `src`, which nothing in `src` imports. Only the bench and the tests see the worker's inside. */
const toolDoors: Readonly<Record<string, Door>> = {
  vite: {
    rooms: ['core', 'presets', 'worker'],
    packages: ['node', 'vite', 'katex', 'assemblyscript', 'playwright'],
  },
  scripts: { rooms: ['vite'], packages: ['node', 'vite'] },
  bench: {
    rooms: [...house, 'vite', 'tests/browser'],
    packages: ['node', 'playwright', 'vite', '@tensorflow/tfjs', '@tensorflow/tfjs-core'],
  },
  'tests/fixtures': { rooms: ['core', 'tests/unit'], packages: ['node', 'vite'] },
  'tests/unit': {
    rooms: [...house, ...page, 'vite', 'tests/fixtures'],
    packages: ['node', 'vitest', 'fast-check'],
  },
  'tests/browser': {
    rooms: [...house, 'app', 'tests/fixtures', 'tests/unit'],
    packages: ['vitest', 'fast-check', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-webgl'],
  },
  'tests/e2e': {
    rooms: ['core', 'files', 'presets', 'store', 'worker', 'vite', 'tests/unit'],
    packages: ['node', '@playwright/test', '@axe-core/playwright'],
  },
  'tests/house': { rooms: ['scripts'], packages: ['node', 'vitest', 'vite'] },
};

export const doors: Readonly<Record<string, Door>> = { ...pageDoors, ...toolDoors };

/** Who may start the worker, and only as `new Worker(new URL('../worker/…', import.meta.url))`. */
export const workerStarters: readonly string[] = ['trainer', 'app'];
