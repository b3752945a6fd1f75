/** What would let a program out of the worker, or keep something behind: network, storage, other workers, shared memory, evaluation. */
const doors = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'RTCDataChannel',
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
  'SharedArrayBuffer',
  'Atomics',
  'importScripts',
  'indexedDB',
  'IDBFactory',
  'caches',
  'CacheStorage',
  'Cache',
  'cookieStore',
  'navigator',
  'Notification',
  'eval',
] as const;

/**
 * Takes these names away from the worker, for good. The interpreter never shows them to a program; this is a second wall, which holds
 * also on hosts that send no headers with the worker's script.
 */
export function closeDoors(scope: object): void {
  for (const name of doors) {
    for (let owner: object | null = scope; owner !== null; owner = Object.getPrototypeOf(owner)) {
      Reflect.deleteProperty(owner, name);
    }
    Reflect.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}

/**
 * The constructors of functions evaluate text, and every function leads to one of them: no code can be made of text any more, also where
 * no headers forbid it. For the whole thread.
 */
export function closeEvaluation(): void {
  for (const made of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    const prototype: object = Object.getPrototypeOf(made);
    Reflect.defineProperty(prototype, 'constructor', {
      value: undefined,
      writable: false,
      configurable: false,
    });
  }
}
