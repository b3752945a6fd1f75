import { mnistFile } from '../../presets/mnistFile.ts';
import type { MnistProblem } from '../../protocol/mnist.ts';
import { type Mnist, noMnist } from '../../store/mnist.ts';
import type { Stores } from '../../store/stores.ts';
import { DownloadFailed, download, sha256 } from './download.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** What a visitor can do about MNIST. */
export interface MnistControls {
  /** Opens the stored copy, if there is one. Sends no request. */
  openKept(): Promise<void>;
  /** Downloads it from its mirror, checks it, opens it and keeps it. Only a visitor's click may call this. */
  download(): Promise<void>;
  cancel(): void;
  /** Removes the copy from this browser's storage; the data of the present run stay. */
  forget(): Promise<void>;
  /** Whether this is MNIST's file itself; then it is opened as MNIST and kept. */
  accepts(file: File): Promise<boolean>;
}

export interface MnistParts {
  readonly shelf: Shelf;
  readonly checksum: typeof sha256;
}

const browserParts = (): MnistParts => ({
  shelf: createShelf('mnist', mnistFile.address),
  checksum: sha256,
});

/** @param open sends the file to the trainer, whose answer appears in the store of files */
export function connectMnist(
  open: (file: File) => void,
  { mnist, files }: Pick<Stores, 'mnist' | 'files'>,
  { shelf, checksum }: MnistParts = browserParts(),
): MnistControls {
  let abort = new AbortController();
  const show = (change: Partial<Mnist>) => mnist.setState(change);
  const idle = (failure?: MnistProblem) =>
    show({ phase: files.getState().mnistPictures ? 'there' : 'absent', received: 0, failure });

  files.subscribe(({ mnistOpened }, before) => {
    if (!mnistOpened || mnistOpened === before.mnistOpened) return;
    if (mnistOpened.pictures.length > 0) show({ phase: 'there', received: 0 });
    else {
      const [problem] = mnistOpened.refused;
      idle(problem && { id: 'refused', problem });
    }
  });
  void shelf.has().then((kept) => show({ kept }));

  function give(bytes: Uint8Array<ArrayBuffer>): void {
    show({ phase: 'opening' });
    open(new File([bytes], mnistFile.name));
  }

  async function isMnist(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return bytes.length === mnistFile.bytes && (await checksum(bytes)) === mnistFile.sha256;
  }

  async function keep(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const failure = await shelf.put(bytes);
    show({ kept: failure === undefined, failure });
  }

  async function fetchAndOpen(signal: AbortSignal): Promise<void> {
    const bytes = await download(mnistFile, signal, (received) => show({ received }));
    show({ phase: 'checking' });
    const sum = await checksum(bytes);
    signal.throwIfAborted();
    if (sum === undefined) throw new DownloadFailed({ id: 'notSecure' });
    if (sum !== mnistFile.sha256) throw new DownloadFailed({ id: 'otherChecksum', host: mnistFile.host });
    give(bytes);
    await keep(bytes);
  }

  return {
    async openKept() {
      if (mnist.getState().phase !== 'absent') return;
      const bytes = await shelf.take();
      if (bytes === undefined) return show({ kept: false });
      if (await isMnist(bytes)) return give(bytes);
      await shelf.remove();
      show({ ...noMnist, failure: { id: 'copyDamaged' } });
    },
    async download() {
      abort.abort();
      abort = new AbortController();
      const { signal } = abort;
      show({ phase: 'downloading', received: 0, failure: undefined });
      try {
        await fetchAndOpen(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof DownloadFailed)) throw error;
        idle(error.report);
      }
    },
    cancel() {
      abort.abort();
      idle();
    },
    async forget() {
      await shelf.remove();
      show({ kept: false, failure: undefined });
    },
    async accepts(file) {
      if (file.size !== mnistFile.bytes) return false;
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => undefined,
      );
      if (bytes === undefined || !(await isMnist(bytes))) return false;
      give(bytes);
      await keep(bytes);
      return true;
    },
  };
}
