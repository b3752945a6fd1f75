/** Why a download did not succeed. `sentence` tells the visitor, and what would work. */
export class DownloadFailed extends Error {
  get sentence(): string {
    return this.message;
  }
}

interface Wanted {
  readonly address: string;
  readonly host: string;
  readonly bytes: number;
}

/**
 * The bytes at an address, told as they come. Never takes more than the bytes it expects.
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
    throw new DownloadFailed(`${host} answered with error ${response.status} instead of the file.`);
  }
  const whole = new Uint8Array(bytes);
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => brokenOff(received, bytes, signal));
    if (done) break;
    if (received + value.length > bytes) {
      await reader.cancel();
      throw new DownloadFailed(
        `${host} sends another file: it is longer than the ${megabytes(bytes)} of MNIST.`,
      );
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
    // Nothing of the visitor goes along: no cookie, no address of this page.
    return await fetch(address, {
      signal,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch {
    signal.throwIfAborted();
    throw new DownloadFailed(
      navigator.onLine
        ? `${host} could not be reached: it, or the network, may be down.`
        : `${host} could not be reached: this device is offline.`,
    );
  }
}

function brokenOff(received: number, bytes: number, signal: AbortSignal): never {
  signal.throwIfAborted();
  throw new DownloadFailed(`The download broke off after ${megabytes(received)} of ${megabytes(bytes)}.`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The SHA-256 of bytes in hexadecimal; undefined where the browser computes none: on pages not opened over https. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
