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

const editor = [
  '@codemirror/state',
  '@codemirror/view',
  '@codemirror/commands',
  '@codemirror/language',
  '@codemirror/legacy-modes',
  '@lezer/highlight',
];

/** The rooms of `src`. Every room may import itself, but a feature no other feature. */
const pageDoors: Readonly<Record<string, Door>> = {
  core: { rooms: [], packages: [] },
  format: { rooms: [], packages: [] },
  words: {
    rooms: ['core', 'format', 'protocol', 'files', 'address', 'exercise', 'archive', 'notes'],
    packages: ['react', 'zustand'],
  },
  notation: { rooms: ['core'], packages: [] },
  presets: { rooms: ['core'], packages: [] },
  protocol: { rooms: ['core', 'files'], packages: [] },
  files: { rooms: ['core'], packages: [] },
  interpreter: { rooms: ['core'], packages: [] },
  python: { rooms: ['core', 'interpreter'], packages: ['@micropython/micropython-webassembly-pyscript'] },
  grader: { rooms: ['core', 'interpreter', 'python'], packages: [] },
  exercise: { rooms: ['core', 'grader'], packages: [] },
  exerciseWorker: {
    // Of the worker its kernel alone.
    rooms: ['core', 'interpreter', 'python', 'grader', 'presets', 'exercise', 'worker'],
    packages: ['@micropython/micropython-webassembly-pyscript'],
  },
  bridge: { rooms: ['core', 'trainer'], packages: [] },
  // Of the worker its kernel alone.
  bridgeWorker: { rooms: ['core', 'bridge', 'worker'], packages: [] },
  comparison: { rooms: ['core', 'trainer'], packages: [] },
  comparisonWorker: { rooms: ['core', 'comparison'], packages: [] },
  worker: { rooms: ['core', 'protocol', 'files'], packages: [...tensorflow, '@noble/hashes'] },
  description: { rooms: ['core', 'presets', 'protocol'], packages: ['valibot'] },
  address: { rooms: ['format', 'words', 'presets', 'protocol', 'description'], packages: [] },
  trainer: { rooms: ['protocol'], packages: [] },
  store: { rooms: ['core', 'presets', 'protocol', 'description'], packages: ['zustand'] },
  session: {
    rooms: ['core', 'presets', 'protocol', 'description', 'store', 'trainer', 'files'],
    packages: ['zustand'],
  },
  archive: {
    rooms: ['core', 'presets', 'protocol', 'description', 'store'],
    packages: ['idb', 'valibot', 'zustand'],
  },
  hooks: { rooms: ['core', 'words', 'store', 'ui'], packages: ['react', 'zustand'] },
  ui: { rooms: ['format', 'words'], packages: ['react', 'react-dom', 'lucide-react', 'virtual:equations'] },
  notes: { rooms: ['core', 'format', 'words', 'notation', 'presets'], packages: [] },
  features: {
    rooms: [
      'core',
      'format',
      'words',
      'notation',
      'presets',
      'description',
      'exercise',
      'bridge',
      'comparison',
      'store',
      'archive',
      'hooks',
      'ui',
      'notes',
    ],
    packages: ['react', 'recharts', 'lucide-react', 'virtual:thumbnails', ...editor],
  },
  app: {
    rooms: [
      'core',
      'format',
      'words',
      'notation',
      'presets',
      'protocol',
      'files',
      'exercise',
      'bridge',
      'comparison',
      'trainer',
      'description',
      'address',
      'store',
      'session',
      'archive',
      'hooks',
      'ui',
      'notes',
      'features',
    ],
    packages: ['react', 'react-dom', 'zustand', 'recharts', 'lucide-react'],
  },
};

const house = [
  'core',
  'interpreter',
  'python',
  'grader',
  'exercise',
  'exerciseWorker',
  'bridge',
  'bridgeWorker',
  'comparison',
  'comparisonWorker',
  'notation',
  'presets',
  'protocol',
  'files',
  'worker',
  'trainer',
  'description',
  'address',
  'store',
  'session',
  'archive',
];
const page = ['format', 'words', 'hooks', 'notes', 'ui', 'features', 'app'];

/** The rooms beside `src`, which nothing in `src` imports. Only the bench and the tests see the worker's inside. */
const toolDoors: Readonly<Record<string, Door>> = {
  vite: {
    rooms: ['core', 'presets', 'worker'],
    packages: ['node', 'vite', 'katex', 'assemblyscript', 'playwright'],
  },
  scripts: { rooms: ['vite', 'notes'], packages: ['node', 'vite'] },
  bench: {
    rooms: [...house, 'vite', 'tests/browser'],
    packages: ['node', 'playwright', 'vite', '@tensorflow/tfjs', '@tensorflow/tfjs-core'],
  },
  'tests/fixtures': { rooms: ['core', 'tests/unit'], packages: ['node', 'vite'] },
  'tests/courseData': { rooms: ['scripts', 'tests/e2e'], packages: ['node', 'vitest', '@playwright/test'] },
  'tests/unit': {
    rooms: [...house, ...page, 'vite', 'tests/fixtures', 'tests/courseData'],
    packages: ['node', 'vitest', 'fast-check', 'vite', 'zustand', '@codemirror/commands', 'fake-indexeddb'],
  },
  'tests/browser': {
    rooms: [...house, 'format', 'words', 'ui', 'app', 'tests/fixtures', 'tests/unit', 'tests/courseData'],
    packages: ['vitest', 'fast-check', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-webgl'],
  },
  'tests/e2e': {
    rooms: [
      'core',
      'format',
      'words',
      'files',
      'presets',
      'description',
      'address',
      'store',
      'worker',
      'vite',
      'tests/unit',
      'tests/house',
      'tests/courseData',
    ],
    packages: ['node', '@playwright/test', '@axe-core/playwright'],
  },
  'tests/engines': {
    rooms: ['vite', 'scripts', 'tests/e2e'],
    packages: ['node', 'vite', 'vitest', 'puppeteer-core'],
  },
  'tests/house': { rooms: ['scripts'], packages: ['node', 'vitest', 'vite'] },
};

export const doors: Readonly<Record<string, Door>> = { ...pageDoors, ...toolDoors };

/** The rooms that are programs of their own, and are started instead of imported. */
export const workerRooms: readonly string[] = [
  'worker',
  'exerciseWorker',
  'bridgeWorker',
  'comparisonWorker',
];

/** Who may start a worker, and only as `new Worker(new URL('../worker/…', import.meta.url))`. */
export const workerStarters: readonly string[] = ['trainer', 'app'];
