import type { MnistProblem } from '../../protocol/mnist.ts';

/** A download did not succeed. */
export class DownloadFailed extends Error {
  readonly report: MnistProblem;

  constructor(report: MnistProblem) {
    super(`The download failed: ${report.id}`);
    this.name = 'DownloadFailed';
    this.report = report;
  }
}

interface Wanted {
  readonly address: string;
  readonly host: string;
  readonly bytes: number;
}

/**
 * The bytes at an address; `onReceived` is called with their number as they arrive. Never accepts more than the
 * expected number of bytes.
 * @throws DownloadFailed when the host cannot be reached, answers with an error, or sends too little or too much
 * @throws what `signal` gives as its reason when it is aborted
 */
export async function download(
  { address, host, bytes }: Wanted,
  signal: AbortSignal,
  onReceived: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(address, host, signal);
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new DownloadFailed({ id: 'answeredError', host, status: response.status });
  }
  const whole = new Uint8Array(bytes);
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => brokenOff(received, bytes, signal));
    if (done) break;
    if (received + value.length > bytes) {
      await reader.cancel();
      throw new DownloadFailed({ id: 'tooLong', host, bytes });
    }
    whole.set(value, received);
    received += value.length;
    onReceived(received);
  }
  if (received < bytes) return brokenOff(received, bytes, signal);
  return whole;
}

async function ask(address: string, host: string, signal: AbortSignal): Promise<Response> {
  try {
    // No data about the visitor is sent: no cookie, and no address of this page.
    return await fetch(address, {
      signal,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch {
    signal.throwIfAborted();
    throw new DownloadFailed({ id: 'unreachable', host, offline: !navigator.onLine });
  }
}

function brokenOff(received: number, bytes: number, signal: AbortSignal): never {
  signal.throwIfAborted();
  throw new DownloadFailed({ id: 'interrupted', received, bytes });
}

/** The SHA-256 of bytes in hexadecimal; undefined where the browser computes none: on pages not opened over https. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
