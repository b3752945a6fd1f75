import { mnistFile } from '../../presets/mnistFile.ts';
import type { Stores } from '../../store/stores.ts';
import type { MnistControls } from './connectMnist.ts';

/** MNIST's controls, whose code is loaded when the first of them is used: most visitors never need it. */
export function lazyMnist(
  open: (file: File) => void,
  stores: Pick<Stores, 'mnist' | 'files'>,
): MnistControls {
  let loading: Promise<MnistControls> | undefined;

  /** Undefined, and reported in the store, if the code cannot be loaded; the next use tries again. */
  async function load(): Promise<MnistControls | undefined> {
    loading ??= import('./connectMnist.ts').then(({ connectMnist }) => connectMnist(open, stores));
    try {
      return await loading;
    } catch {
      loading = undefined;
      stores.mnist.setState({ failure: { id: 'notLoaded' } });
      return undefined;
    }
  }

  return {
    openKept: async () => (await load())?.openKept(),
    download: async () => (await load())?.download(),
    cancel: () => void load().then((mnist) => mnist?.cancel()),
    forget: async () => (await load())?.forget(),
    accepts: async (file) =>
      file.size === mnistFile.bytes && ((await (await load())?.accepts(file)) ?? false),
  };
}
