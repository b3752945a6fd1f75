import type { BackendName, BackendPreference } from '../../protocol/settings.ts';
import type { BackendChoice } from '../engine.ts';
import { NoEngineLeft } from '../engineLost.ts';
import { withinTime } from '../timeLimit.ts';
import { createEvaluator, type EvaluatorForm } from './createEvaluator.ts';
import { type Deviation, isTrustworthy, knownCase, knownCaseDeviation } from './knownAnswer.ts';
import { describeWebGlDevice, softwareRenderer, type WebGlDevice } from './webglDevice.ts';
import { describeWebGpuDevice, type WebGpuDevice } from './webgpuDevice.ts';

/** What the choice depends on; passed in by tests to play devices that are not there. */
export interface Probes {
  /** Null when there is no WebGL 2. */
  webGlDevice(): WebGlDevice | null;
  /** Null when there is no WebGPU. */
  webGpuDevice(): Promise<WebGpuDevice | null>;
  /**
   * How far the backend is from float64 on the known case.
   * @throws Error when it cannot start
   */
  tryBackend(backend: BackendName, form?: EvaluatorForm): Promise<Deviation>;
}

/** Milliseconds a backend has to start: a driver that hangs must not keep the page waiting for ever. */
const startLimit = 30_000;

/** Fastest first, where all work. `simd64` is not among them: who wants float64 asks for it. */
const order: readonly BackendName[] = ['webgl', 'webgpu', 'simd', 'wasm', 'cpu'];

const titles: Readonly<Record<BackendName, string>> = {
  webgl: 'WebGL',
  webgpu: 'WebGPU',
  simd: 'Our own WebAssembly kernel',
  simd64: 'Our own WebAssembly kernel in float64',
  wasm: "TensorFlow.js's WebAssembly",
  cpu: 'Plain JavaScript',
};

const reasons: Readonly<Record<BackendName, string>> = {
  simd64: 'Our own WebAssembly kernel in float64 computes as exactly as the reference.',
  webgl: 'WebGL runs on this machine’s graphics processor and passes the check against float64.',
  webgpu: 'WebGPU runs on this machine’s graphics processor and passes the check against float64.',
  simd: 'Our own WebAssembly kernel is the fastest that passes the check against float64 here.',
  wasm: "TensorFlow.js's WebAssembly is the fastest that passes the check against float64 here.",
  cpu: 'Plain JavaScript is slow but works everywhere, and nothing faster works here.',
};

/**
 * Which backend computes. A wish is granted wherever it computes rightly, however slow; otherwise the fastest that has given
 * the known answer is taken, and every one passed over says why. `cpu` is the last resort: it needs nothing of the browser.
 * @param refused backends not to be taken, each with a sentence
 * @throws NoEngineLeft
 */
export async function chooseBackend(
  preference: BackendPreference,
  probes: Probes = browserProbes,
  refused: ReadonlyMap<BackendName, string> = new Map(),
): Promise<BackendChoice> {
  const against = async (backend: BackendName, askedFor: boolean): Promise<string | null> =>
    refused.get(backend) ?? reasonAgainst(backend, askedFor, probes);
  const rejected: { backend: BackendName; reason: string }[] = [];
  if (preference !== 'auto') {
    const objection = await against(preference, true);
    if (objection === null) {
      return { backend: preference, preference, reason: `${titles[preference]} was asked for.`, rejected };
    }
    rejected.push({ backend: preference, reason: objection });
  }
  for (const backend of order) {
    if (backend === preference) continue;
    const objection = await against(backend, false);
    if (objection === null) return { backend, preference, reason: reasons[backend], rejected };
    rejected.push({ backend, reason: objection });
  }
  throw new NoEngineLeft(rejected.map(({ reason }) => reason));
}

/**
 * The check of a backend that is started again in its safest form: a device that comes back may be another one.
 * @throws Error with a sentence when it is not to be trusted
 */
export async function checkAgain(backend: BackendName, probes: Probes = browserProbes): Promise<void> {
  const objection = await reasonAgainst(backend, true, probes, 'safest');
  if (objection !== null) throw new Error(objection);
}

/** A sentence for a student, or null when the backend is fine. */
async function reasonAgainst(
  backend: BackendName,
  askedFor: boolean,
  probes: Probes,
  form?: EvaluatorForm,
): Promise<string | null> {
  try {
    const device = await reasonAgainstDevice(backend, askedFor, probes);
    if (device !== null) return device;
    const deviation = await probes.tryBackend(backend, form);
    if (isTrustworthy(deviation)) return null;
    return `${titles[backend]} gives wrong numbers here: its gradient differs from float64 by ${percent(deviation.gradient)}.`;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return `${titles[backend]} could not start here (${cause.replace(/\.$/, '')}).`;
  }
}

/** @param askedFor a software renderer is slow but right: taken when asked for */
async function reasonAgainstDevice(
  backend: BackendName,
  askedFor: boolean,
  probes: Probes,
): Promise<string | null> {
  if (backend === 'webgl') return reasonAgainstWebGl(probes.webGlDevice(), askedFor);
  if (backend === 'webgpu') return reasonAgainstWebGpu(await probes.webGpuDevice(), askedFor);
  return null;
}

function reasonAgainstWebGpu(device: WebGpuDevice | null, askedFor: boolean): string | null {
  if (device === null) return 'This browser offers no WebGPU to workers, and this page trains in one.';
  if (!device.software || askedFor) return null;
  const name = device.name === '' ? '' : ` (${device.name})`;
  return `WebGPU runs in software here${name}, so WebAssembly is faster.`;
}

function reasonAgainstWebGl(device: WebGlDevice | null, askedFor: boolean): string | null {
  if (device === null) return 'This browser offers no WebGL 2 to workers, and this page trains in one.';
  if (!device.rendersFloat32) {
    return 'This graphics processor computes in 16 bits (float16), too coarse for the optimiser.';
  }
  const software = softwareRenderer(device.renderer);
  if (software === null || askedFor) return null;
  return `WebGL runs in software here (${software}), so WebAssembly is faster.`;
}

function percent(fraction: number): string {
  return Number.isFinite(fraction) ? `${(100 * fraction).toPrecision(2)} %` : 'more than can be said';
}

const browserProbes: Probes = {
  webGlDevice: describeWebGlDevice,
  webGpuDevice: () => withinTime(startLimit, describeWebGpuDevice()),
  tryBackend: (backend, form) => withinTime(startLimit, measureKnownCase(backend, form)),
};

async function measureKnownCase(backend: BackendName, form?: EvaluatorForm): Promise<Deviation> {
  const { patches, shape, theta, objective } = knownCase();
  const evaluator = await createEvaluator(backend, patches, shape, form && { form });
  try {
    return knownCaseDeviation(await evaluator.evaluate(theta, objective));
  } finally {
    evaluator.dispose();
  }
}
