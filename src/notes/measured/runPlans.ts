import { naturalObjective, naturalSetup } from '../../presets/natural.ts';
import type { RunPlan } from './measuredRun.ts';

const lbfgs = { name: 'lbfgs', memory: 100, restarts: 1 } as const;

const course: RunPlan = {
  hiddenSize: naturalSetup.hiddenSize,
  objective: naturalObjective,
  optimiser: lbfgs,
  budget: naturalSetup.budget,
  examinedAt: [0, 10, 25, 50, 100, 200, 400],
};

/** The bottlenecks of chapter 2: no sparsity, everything else as in the course. */
const bottleneck = (hiddenSize: number, keepsTheta = false): RunPlan => ({
  ...course,
  keepsTheta,
  hiddenSize,
  objective: { ...naturalObjective, beta: 0 },
  examinedAt: [naturalSetup.budget],
});

/** Where a plan's patches are cut from. */
export type PlanPictures = 'scenes' | 'scrambled';

/** All trainings whose outcome the text states: 10,000 patches, the same start. About 10 minutes in all. */
export const runPlans = {
  course: { pictures: 'scenes', plan: { ...course, keepsTheta: true, countsActive: true } },
  scrambled: { pictures: 'scrambled', plan: course },
  rhoHalf: {
    pictures: 'scenes',
    plan: { ...course, objective: { ...naturalObjective, rho: 0.5 }, countsActive: true },
  },
  rhoTwentieth: {
    pictures: 'scenes',
    plan: { ...course, objective: { ...naturalObjective, rho: 0.05 }, countsActive: true },
  },
  bottleneck1: { pictures: 'scenes', plan: bottleneck(1, true) },
  bottleneck4: { pictures: 'scenes', plan: bottleneck(4) },
  bottleneck8: { pictures: 'scenes', plan: bottleneck(8, true) },
  bottleneck16: { pictures: 'scenes', plan: bottleneck(16) },
  bottleneck25: { pictures: 'scenes', plan: bottleneck(25, true) },
  bottleneck64: { pictures: 'scenes', plan: bottleneck(64) },
  strongDecay: { pictures: 'scenes', plan: { ...course, objective: { ...naturalObjective, lambda: 1e-3 } } },
  noDecay: { pictures: 'scenes', plan: { ...course, objective: { ...naturalObjective, lambda: 0 } } },
  eightTimesFifty: { pictures: 'scenes', plan: { ...course, optimiser: { ...lbfgs, restarts: 8 } } },
  shortMemory: { pictures: 'scenes', plan: { ...course, optimiser: { ...lbfgs, memory: 10 } } },
  onePair: { pictures: 'scenes', plan: { ...course, optimiser: { ...lbfgs, memory: 1 } } },
  descent: {
    pictures: 'scenes',
    plan: { ...course, optimiser: { name: 'gradientDescent', learningRate: 1 } },
  },
  slowDescent: {
    pictures: 'scenes',
    plan: { ...course, optimiser: { name: 'gradientDescent', learningRate: 0.1 } },
  },
  fastDescent: {
    pictures: 'scenes',
    plan: {
      ...course,
      optimiser: { name: 'gradientDescent', learningRate: 10 },
      budget: 50,
      examinedAt: [0],
    },
  },
} as const satisfies Record<string, { readonly pictures: PlanPictures; readonly plan: RunPlan }>;

export type RunId = keyof typeof runPlans;
