import { createStore, type StoreApi } from 'zustand/vanilla';
import { mnistFile } from '../presets/mnistFile.ts';
import type { MnistControls } from '../session/mnist/connectMnist.ts';
import { lazyMnist } from '../session/mnist/lazyMnist.ts';
import { type Files, filesOpened, noFiles } from '../store/files.ts';
import { type Mnist, noMnist } from '../store/mnist.ts';

const side = 28;
/** Digits that are taken out of the file: as many as the course trains on. */
const mostDigits = 10_000;
const headerBytes = 16;

export interface ExerciseMnist {
  readonly mnist: StoreApi<Mnist>;
  readonly controls: MnistControls;
  /** The first digits, row by row, a byte for each pixel; undefined as long as they are not there. */
  readonly digits: StoreApi<{ readonly first: Uint8Array | undefined }>;
}

/** MNIST for the exercise: the copy is the playground's, but its run stays as it is. Nothing is requested before `download`. */
export function openExerciseMnist(): ExerciseMnist {
  const mnist = createStore<Mnist>(() => noMnist);
  const files = createStore<Files>(() => noFiles);
  const digits = createStore<{ readonly first: Uint8Array | undefined }>(() => ({ first: undefined }));
  const opened = async (file: File): Promise<void> => {
    const first = await firstDigits(file);
    digits.setState({ first });
    const picture = { name: file.name, width: side, height: side, count: mnistFile.pictures };
    files.setState((before) =>
      filesOpened(before, {
        source: 'mnist',
        pictures: [picture],
        photographs: false,
        remarks: [],
        refused: [],
        used: [0],
      }),
    );
  };
  const failed = (): void => mnist.setState({ phase: 'absent', failure: { id: 'copyDamaged' } });
  return {
    mnist,
    digits,
    controls: lazyMnist((file) => void opened(file).catch(failed), { mnist, files }),
  };
}

/** The first digits of MNIST's packed file, whose checksum has been compared. The rest is not unpacked. */
async function firstDigits(file: File): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const bytes = new Uint8Array(headerBytes + mostDigits * side ** 2);
  let received = 0;
  while (received < bytes.length) {
    const { done, value } = await reader.read();
    if (done) throw new RangeError('The file ends early.');
    bytes.set(value.subarray(0, bytes.length - received), received);
    received += value.length;
  }
  await reader.cancel();
  return bytes.slice(headerBytes);
}
