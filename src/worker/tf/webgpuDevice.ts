/** What computes behind WebGPU. */
export interface WebGpuDevice {
  /** As far as the browser says, e.g. "nvidia ampere". */
  readonly name: string;
  /** Whether it is the processor in disguise. */
  readonly software: boolean;
}

/** The part of the WebGPU standard that is asked here. */
interface Adapter {
  readonly isFallbackAdapter?: boolean;
  readonly info?: {
    readonly vendor: string;
    readonly architecture: string;
    readonly description: string;
    readonly isFallbackAdapter?: boolean;
  };
}

/** Null when there is no WebGPU here. Needs no tfjs. */
export async function describeWebGpuDevice(): Promise<WebGpuDevice | null> {
  const { gpu } = navigator as { gpu?: { requestAdapter(wish: object): Promise<Adapter | null> } };
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  const { vendor = '', architecture = '', description = '', isFallbackAdapter } = adapter.info ?? {};
  const name = [vendor, architecture, description].filter(Boolean).join(' ');
  const fallback = isFallbackAdapter ?? adapter.isFallbackAdapter ?? false;
  return { name, software: fallback || softwareAdapter.test(name) };
}

const softwareAdapter = /swiftshader|llvmpipe|lavapipe|basic render|software/i;
