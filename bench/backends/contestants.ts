import type { SetName, Workload } from './workload.ts';

/** Who takes part, and in what. */
export interface Contestant {
  /** Its name to the page, or the peer's command. */
  readonly key: string;
  readonly title: string;
  readonly peer?: { readonly script: string; readonly argument?: string; readonly module?: string };
  /** Timed by the epoch instead of by the evaluation. */
  readonly unit?: 'epoch';
  /** Whether it takes this workload: what would need minutes or gigabytes stays away. */
  takes(workload: Workload, webGl: 'hardware' | 'software' | 'none'): boolean;
  /** Sets that it solves whole, at 100 %. */
  readonly solves: readonly SetName[];
  /** Pairs that L-BFGS remembers, where it is not as many as the trainer takes. */
  readonly alsoMemory?: number;
}

const always = (): boolean => true;
const small = ({ set, percent }: Workload): boolean => percent <= 100 || set === 'nat';
const natural = ({ set, percent }: Workload): boolean => set === 'nat' && percent <= 100;

const numpy = (precision: string): Contestant => ({
  key: `numpy-${precision}`,
  title: `NumPy ${precision}, SciPy`,
  peer: { script: 'numpy_peer.py', argument: precision, module: 'scipy' },
  takes: precision === 'float32' ? always : small,
  solves: ['nat', 'mnist'],
  alsoMemory: 10,
});

const torch = (precision: string): Contestant => ({
  key: `torch-${precision}`,
  title: `PyTorch ${precision}`,
  peer: { script: 'torch_peer.py', argument: precision, module: 'torch' },
  takes: small,
  solves: ['nat', 'mnist'],
  alsoMemory: 10,
});

/** The first is what all others are compared with. */
export const contestants: readonly Contestant[] = [
  { key: 'kernel', title: 'own kernel, all threads', takes: always, solves: ['nat', 'mnist'] },
  { key: 'kernel-1', title: 'own kernel, one thread', takes: always, solves: ['nat'] },
  { key: 'kernel-2', title: 'own kernel, two threads', takes: always, solves: [] },
  { key: 'kernel-apart', title: 'own kernel, two threads that never meet', takes: always, solves: [] },
  {
    key: 'kernel-adam',
    title: 'own kernel, Adam in batches of 256',
    unit: 'epoch',
    takes: small,
    solves: [],
  },
  { key: 'kernel-float64', title: 'own kernel, float64, all threads', takes: small, solves: ['nat'] },
  {
    key: 'kernel-heap',
    title: "own kernel on tfjs wasm's heap",
    takes: small,
    solves: [],
  },
  { key: 'wasm', title: 'tfjs wasm, our formulas', takes: small, solves: ['nat', 'mnist'] },
  { key: 'autodiff', title: 'tfjs wasm, autodiff', takes: small, solves: [] },
  { key: 'layers', title: 'tfjs layers.fit (wasm)', unit: 'epoch', takes: small, solves: [] },
  {
    key: 'webgl',
    title: 'tfjs webgl, our formulas',
    takes: ({ set, percent }, webGl) =>
      webGl === 'hardware' ? percent <= 100 : webGl === 'software' && set === 'nat' && percent <= 10,
    solves: [],
  },
  { key: 'cpu', title: 'tfjs cpu, our formulas', takes: natural, solves: [] },
  { key: 'reference', title: 'float64 TypeScript reference', takes: small, solves: ['nat'] },
  numpy('float32'),
  numpy('float64'),
  torch('float32'),
  torch('float64'),
  {
    key: 'torch-adam',
    title: 'PyTorch float32, Adam in batches of 256',
    unit: 'epoch',
    peer: { script: 'torch_peer.py', argument: 'float32-adam', module: 'torch' },
    takes: small,
    solves: [],
  },
  {
    key: 'octave',
    title: 'Octave float64',
    peer: { script: 'octave_peer.m' },
    takes: small,
    solves: [],
  },
];
