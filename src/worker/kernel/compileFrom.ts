import { withinTime } from '../timeLimit.ts';

/** Milliseconds after which loading the program (4 kB) has failed. */
const fetchLimit = 10_000;

/**
 * Compiled from its bytes and not while it streams. This also works on hosts that send it with another content type,
 * and makes no difference for 4 kB.
 * @throws Error when the program cannot be fetched, does not come in time, or the browser has no WebAssembly SIMD
 */
export async function compileFrom(address: string, limit = fetchLimit): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await withinTime(limit, fetched(address)));
}

async function fetched(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the kernel could not be fetched: the host answered ${response.status}`);
  return response.arrayBuffer();
}
