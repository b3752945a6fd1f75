import type { FileProblem } from '../files/problems.ts';

/** Why MNIST could not be downloaded, opened or kept. */
export type MnistProblem =
  /** The part of the page that handles MNIST could not be loaded. */
  | { readonly id: 'notLoaded' }
  | { readonly id: 'unreachable'; readonly host: string; readonly offline: boolean }
  /** `status` is that of HTTP. */
  | { readonly id: 'answeredError'; readonly host: string; readonly status: number }
  /** The host sends more than the `bytes` of the file. */
  | { readonly id: 'tooLong'; readonly host: string; readonly bytes: number }
  /** The host sent nothing for so long. */
  | { readonly id: 'silent'; readonly host: string; readonly seconds: number }
  | { readonly id: 'interrupted'; readonly received: number; readonly bytes: number }
  /** Not opened over https, so the browser computes no checksum. */
  | { readonly id: 'notSecure' }
  | { readonly id: 'otherChecksum'; readonly host: string }
  | { readonly id: 'copyDamaged' }
  | { readonly id: 'storageFull' }
  | { readonly id: 'noStorage' }
  /** The readers of files refused it. */
  | { readonly id: 'refused'; readonly problem: FileProblem };
