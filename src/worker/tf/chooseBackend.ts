import type { EngineObjection } from '../../protocol/engineReports.ts';
import type { BackendName, BackendPreference } from '../../protocol/settings.ts';
import type { BackendChoice, Refused } from '../engine.ts';
import { faultOf, NoEngineLeft } from '../engineLost.ts';
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

/** Fastest first, where all work. `simd64` is not among them, because it is only used if the visitor chooses it. */
const order: readonly BackendName[] = ['webgl', 'webgpu', 'simd', 'wasm', 'cpu'];

/**
 * Which backend computes. A wish is granted wherever it computes rightly, however slow; otherwise the fastest that has given
 * the known answer is taken, and every one passed over says why. `cpu` is the last resort: it needs nothing of the browser.
 * @param refused backends not to be taken
 * @throws NoEngineLeft
 */
export async function chooseBackend(
  preference: BackendPreference,
  probes: Probes = browserProbes,
  refused: Refused = new Map(),
): Promise<BackendChoice> {
  const against = async (backend: BackendName, askedFor: boolean): Promise<EngineObjection | null> =>
    refused.get(backend) ?? reasonAgainst(backend, askedFor, probes);
  const rejected: { backend: BackendName; reason: EngineObjection }[] = [];
  if (preference !== 'auto') {
    const objection = await against(preference, true);
    if (objection === null) {
      const reason = { id: 'requested', backend: preference } as const;
      return { backend: preference, preference, reason, rejected };
    }
    rejected.push({ backend: preference, reason: objection });
  }
  for (const backend of order) {
    if (backend === preference) continue;
    const objection = await against(backend, false);
    if (objection === null) return { backend, preference, reason: { id: 'passed', backend }, rejected };
    rejected.push({ backend, reason: objection });
  }
  throw new NoEngineLeft(rejected.map(({ reason }) => reason));
}

/**
 * The check of a backend that is started again in its safest form: a device that comes back may be another one.
 * @throws Error when it is not to be trusted
 */
export async function checkAgain(backend: BackendName, probes: Probes = browserProbes): Promise<void> {
  const objection = await reasonAgainst(backend, true, probes, 'safest');
  if (objection !== null) throw new Error(`${backend} cannot be trusted: ${objection.id}`);
}

/** Null when the backend is fine. */
async function reasonAgainst(
  backend: BackendName,
  askedFor: boolean,
  probes: Probes,
  form?: EvaluatorForm,
): Promise<EngineObjection | null> {
  try {
    const device = await reasonAgainstDevice(backend, askedFor, probes);
    if (device !== null) return device;
    const deviation = await probes.tryBackend(backend, form);
    if (isTrustworthy(deviation)) return null;
    return { id: 'wrongNumbers', backend, difference: deviation.gradient };
  } catch (error) {
    return { id: 'notStarted', backend, fault: faultOf(error) };
  }
}

/** @param askedFor a software renderer is slow but correct, so it is used only if the visitor chooses it */
async function reasonAgainstDevice(
  backend: BackendName,
  askedFor: boolean,
  probes: Probes,
): Promise<EngineObjection | null> {
  if (backend === 'webgl') return reasonAgainstWebGl(probes.webGlDevice(), askedFor);
  if (backend === 'webgpu') return reasonAgainstWebGpu(await probes.webGpuDevice(), askedFor);
  return null;
}

function reasonAgainstWebGpu(device: WebGpuDevice | null, askedFor: boolean): EngineObjection | null {
  if (device === null) return { id: 'notOffered', backend: 'webgpu' };
  if (!device.software || askedFor) return null;
  return { id: 'inSoftware', backend: 'webgpu', device: device.name };
}

function reasonAgainstWebGl(device: WebGlDevice | null, askedFor: boolean): EngineObjection | null {
  if (device === null) return { id: 'notOffered', backend: 'webgl' };
  if (!device.rendersFloat32) return { id: 'float16' };
  const software = softwareRenderer(device.renderer);
  if (software === null || askedFor) return null;
  return { id: 'inSoftware', backend: 'webgl', device: software };
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
