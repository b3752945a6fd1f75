import { withinTime } from '../timeLimit.ts';

/** Milliseconds in which the program has to be there: it is 4 kB. */
const fetchLimit = 10_000;

/**
 * Compiled from its bytes rather than while it streams: that works on hosts, too, that send it as any type of file, and
 * for 4 kB makes no difference.
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
