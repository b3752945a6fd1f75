/**
 * Compiled from its bytes rather than while it streams: that works on hosts, too, that send it as any type of file, and
 * for 4 kB makes no difference.
 * @throws Error when the program cannot be fetched or the browser has no WebAssembly SIMD
 */
export async function compileFrom(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the kernel could not be fetched: the host answered ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
