/** Page to worker: say that you are alive. */
export interface Ping {
  readonly type: 'ping';
}

/** Worker to page: alive. An answer to a ping, or said before work whose length cannot be known. */
export interface Alive {
  readonly type: 'alive';
  /** Milliseconds for which the worker may now be silent without anything being wrong. */
  readonly silence: number;
}
