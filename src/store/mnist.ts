import type { MnistProblem } from '../protocol/mnist.ts';

/** The state of MNIST's file of training images. */
export interface Mnist {
  readonly phase:
    | 'absent' // it has not been requested
    | 'downloading'
    | 'checking' // all bytes are there and are compared with the known checksum
    | 'opening' // the trainer reads it
    | 'there';
  /** Bytes received while downloading. */
  readonly received: number;
  /** Whether a copy lies in this browser's storage. */
  readonly kept: boolean;
  /** Why the last attempt failed, or why no copy could be kept. */
  readonly failure: MnistProblem | undefined;
}

export const noMnist: Mnist = { phase: 'absent', received: 0, kept: false, failure: undefined };
