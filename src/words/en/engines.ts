import type {
  EngineFault,
  EngineObjection,
  EngineReason,
  EngineRemark,
} from '../../protocol/engineReports.ts';
import type { BackendName } from '../../protocol/settings.ts';
import { type Sayings, say } from '../sayings.ts';
import { format } from './format.ts';

/** Within a sentence. */
const names: Readonly<Record<BackendName, string>> = {
  webgl: 'WebGL',
  webgpu: 'WebGPU',
  simd: 'the SIMD kernel',
  simd64: 'the float64 SIMD kernel',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** At the beginning of a sentence. */
const first = (backend: BackendName): string => capital(names[backend]);

/** In brackets. */
const faults: Sayings<EngineFault> = {
  notFinite: () => 'its cost is not a finite number',
  otherModel: () => 'it does not compute this kind of network',
  silent: ({ seconds }) =>
    `it did not answer within ${format.count(seconds, { one: 'second', other: 'seconds' })}`,
  reported: ({ message }) => `“${message}”`,
};

const objections: Sayings<EngineObjection> = {
  notOffered: ({ backend }) =>
    `This browser does not offer ${backend === 'webgl' ? 'WebGL 2' : 'WebGPU'} to workers, and this page trains in a worker.`,
  inSoftware: ({ backend, device }) =>
    `${first(backend)} runs in software here${device === '' ? '' : ` (${device})`}, so the SIMD kernel is faster.`,
  float16: () =>
    'This graphics processor computes with 16 bits (float16), which is too coarse for the optimiser.',
  wrongNumbers: ({ backend, difference }) =>
    Number.isFinite(difference)
      ? `${first(backend)} gives wrong numbers here: its gradient differs from float64 by ${format.percent(difference, 3)}.`
      : `${first(backend)} gives wrong numbers here: its gradient is not finite.`,
  notStarted: ({ backend, fault }) => `${first(backend)} could not start here (${say(faults, fault)}).`,
  tooLarge: ({ needed, limit }) =>
    `It needs about ${format.bytes(needed)} of memory for these settings, and the limit is ${format.bytes(limit)}.`,
  slower: ({ own, fastest }) =>
    `It is slower for this network: one evaluation takes ${format.duration(own.milliseconds)}, compared with ${format.duration(fastest.milliseconds)} on ${names[fastest.backend]}.`,
  failedTrial: ({ backend }) => `${first(backend)} failed when it was tried on this network.`,
  otherModel: ({ backend }) =>
    `${first(backend)} computes the course’s network only: sigmoid output units with the KL penalty.`,
  lost: ({ backend, iteration, fault }) =>
    `${first(backend)} stopped working at iteration ${format.integer(iteration)} (${say(faults, fault)}).`,
  failedStart: ({ backend, fault }) =>
    `${first(backend)} could not compute this run (${say(faults, fault)}).`,
};

const passed: Readonly<Record<BackendName, string>> = {
  webgl: 'WebGL uses the graphics processor of this computer and passes the check against float64.',
  webgpu: 'WebGPU uses the graphics processor of this computer and passes the check against float64.',
  simd: 'The SIMD kernel is the fastest engine that passes the check against float64 here.',
  simd64: 'The float64 SIMD kernel is as exact as the reference.',
  wasm: 'WebAssembly is the fastest engine that passes the check against float64 here.',
  cpu: 'Plain JavaScript is slow but works everywhere. No faster engine works here.',
};

const reasons: Sayings<EngineReason> = {
  requested: ({ backend }) => `You chose ${names[backend]}.`,
  passed: ({ backend }) => passed[backend],
  fastest: ({ backend, times }) =>
    `${first(backend)} is the fastest engine for this network. One evaluation of the cost and its gradient takes ${format.list(
      times.map((time) => `${format.duration(time.milliseconds)} on ${names[time.backend]}`),
    )}.`,
  onlyOne: ({ backend, failed }) =>
    `${capital(format.list(failed.map((other) => names[other])))} failed when tried on this network, so ${names[backend]} computes.`,
  restarted: ({ backend, iteration, fault }) =>
    `${first(backend)} stopped working at iteration ${format.integer(iteration)} (${say(faults, fault)}) and was started again${
      backend === 'simd' || backend === 'simd64' ? ' on one thread' : ''
    }. The run continues from the same weights.`,
  replaced: ({ lost, backend, iteration }) =>
    `${first(lost)} stopped working at iteration ${format.integer(iteration)}. The run continues on ${names[backend]} from the same weights.`,
  secondStart: ({ backend, fault }) =>
    `${first(backend)} failed at first (${say(faults, fault)}). It was started again and works now.`,
};

const remarks: Sayings<EngineRemark> = {
  oneThread: ({ message }) =>
    `It runs on one thread because this browser could not start more (“${message}”).`,
};

/** Why an engine computes, and why the others do not. */
export const engines = { objections, reasons, remarks };

export type EngineWords = typeof engines;
