import type { BackendName } from './settings.ts';

/** What an engine did wrong. */
export type EngineFault =
  /** The cost of a theta that has a finite one is NaN or infinite. */
  | { readonly id: 'notFinite' }
  /** It computes other kinds of network. */
  | { readonly id: 'otherModel' }
  | { readonly id: 'silent'; readonly seconds: number }
  /** What the browser or a library said, in its own words. */
  | { readonly id: 'reported'; readonly message: string };

/** How long one cost and gradient take on an engine. */
export interface EngineTime {
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/** Why an engine is not taken. */
export type EngineObjection =
  /** The browser has no WebGL 2, or no WebGPU, in workers. */
  | { readonly id: 'notOffered'; readonly backend: BackendName }
  /** Drawn by the processor. `device` is its own name, empty where it has none. */
  | { readonly id: 'inSoftware'; readonly backend: BackendName; readonly device: string }
  | { readonly id: 'float16' }
  /** `difference` is the relative error of its gradient, which may be no number. */
  | { readonly id: 'wrongNumbers'; readonly backend: BackendName; readonly difference: number }
  | { readonly id: 'notStarted'; readonly backend: BackendName; readonly fault: EngineFault }
  /** In bytes. */
  | { readonly id: 'tooLarge'; readonly needed: number; readonly limit: number }
  | { readonly id: 'slower'; readonly own: EngineTime; readonly fastest: EngineTime }
  | { readonly id: 'failedTrial'; readonly backend: BackendName }
  /** It computes the course's network only. */
  | { readonly id: 'otherModel'; readonly backend: BackendName }
  | {
      readonly id: 'lost';
      readonly backend: BackendName;
      readonly iteration: number;
      readonly fault: EngineFault;
    }
  /** It could not measure the weights with which the run begins or continues. */
  | { readonly id: 'failedStart'; readonly backend: BackendName; readonly fault: EngineFault };

/** Why an engine is taken. */
export type EngineReason =
  | { readonly id: 'requested'; readonly backend: BackendName }
  /** The fastest, in general, of those that pass the check against float64. */
  | { readonly id: 'passed'; readonly backend: BackendName }
  /** The fastest on this network: all that were measured, itself included. */
  | { readonly id: 'fastest'; readonly backend: BackendName; readonly times: readonly EngineTime[] }
  /** The others failed when they were tried on this network. */
  | { readonly id: 'onlyOne'; readonly backend: BackendName; readonly failed: readonly BackendName[] }
  | {
      readonly id: 'restarted';
      readonly backend: BackendName;
      readonly iteration: number;
      readonly fault: EngineFault;
    }
  | {
      readonly id: 'replaced';
      readonly lost: BackendName;
      readonly backend: BackendName;
      readonly iteration: number;
    }
  /** Its first start failed and its second one worked. */
  | { readonly id: 'secondStart'; readonly backend: BackendName; readonly fault: EngineFault };

/** What is unusual about the form in which an engine started. */
export type EngineRemark = { readonly id: 'oneThread'; readonly message: string };
