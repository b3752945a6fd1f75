import type { NetworkShape } from '../core/autoencoder/shape.ts';

/** Questions with one answer: name → [request, reply]. */
export interface RequestTable {
  /** The run's parameters, in the course's layout [W1(:); W2(:); b1; b2], column-major. */
  readParameters: [
    request: { readonly runId: number },
    reply: { readonly theta: Float64Array; readonly shape: NetworkShape; readonly iteration: number },
  ];
}

export type RequestName = keyof RequestTable;

export interface RequestMessage<Name extends RequestName = RequestName> {
  readonly type: 'request';
  readonly id: number;
  readonly name: Name;
  readonly request: RequestTable[Name][0];
}

export type ReplyMessage<Name extends RequestName = RequestName> = {
  readonly type: 'reply';
  readonly id: number;
} & (
  | { readonly ok: true; readonly reply: RequestTable[Name][1] }
  | { readonly ok: false; readonly sentence: string }
);
