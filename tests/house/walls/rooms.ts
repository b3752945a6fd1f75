/** What a room may import: other rooms and npm packages. */
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

/** The table of ARCHITECTURE.md. Every room may import itself, but a feature no other feature. */
export const doors: Readonly<Record<string, Door>> = {
  core: { rooms: [], packages: [] },
  notation: { rooms: ['core'], packages: [] },
  presets: { rooms: ['core'], packages: [] },
  protocol: { rooms: ['core'], packages: [] },
  files: { rooms: ['core'], packages: [] },
  interpreter: { rooms: ['core'], packages: [] },
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

/** Who may start the worker, and only as `new Worker(new URL('../worker/…', import.meta.url))`. */
export const workerStarters: readonly string[] = ['trainer', 'app'];
