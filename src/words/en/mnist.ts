import type { MnistProblem } from '../../protocol/mnist.ts';
import { type Sayings, say } from '../sayings.ts';
import { fileProblems } from './fileProblems.ts';
import { format } from './format.ts';

const { bytes } = format;
const megabytes = (size: number): string => format.decimal(size / 1e6, 1);

const problems: Sayings<MnistProblem> = {
  notLoaded: () =>
    'The part of this page that handles MNIST could not be loaded. Check your connection and try again.',
  unreachable: ({ host, offline }) =>
    offline
      ? `${host} could not be reached because this device is offline.`
      : `${host} could not be reached. The server or your network may be down.`,
  answeredError: ({ host, status }) => `${host} answered with error ${status} instead of the file.`,
  tooLong: ({ host, bytes: expected }) =>
    `${host} is sending a different file: it is longer than the ${bytes(expected)} of MNIST.`,
  interrupted: ({ received, bytes: expected }) =>
    `The download was interrupted after ${megabytes(received)} of ${megabytes(expected)} MB.`,
  silent: ({ host, seconds }) =>
    `${host} has sent nothing for ${seconds} seconds, so the download was stopped.`,
  notSecure: () => 'This page was not opened over https, so the browser cannot check the downloaded file.',
  otherChecksum: ({ host }) =>
    `The file from ${host} is not MNIST’s file: its checksum is different. It was deleted.`,
  copyDamaged: () => 'The copy in this browser’s storage was damaged and has been removed.',
  storageFull: () => 'This browser’s storage is full, so MNIST is not kept for next time.',
  noStorage: () => 'This browser offers no storage here, so MNIST is not kept for next time.',
  refused: ({ problem }) => say(fileProblems, problem),
};

/** The download of MNIST, and the copy in the browser's storage. */
export const mnist = {
  label: 'MNIST',
  kept: (size: number) => `A copy is kept in this browser (${bytes(size)}).`,
  use: { name: 'Use the copy', sentence: 'Trains on the copy in this browser. Nothing is downloaded.' },
  remove: {
    name: 'Remove the copy',
    sentence: 'Removes the copy from this browser’s storage. The present run keeps its data.',
  },
  offer: (size: number, host: string, file: string) =>
    `MNIST is not part of this page. The button below downloads ${bytes(size)} from the public mirror ${host} and keeps the file in this browser. The mirror sees your network address and nothing else. You can also drop ${file} here.`,
  download: {
    name: (size: number) => `Download ${bytes(size)}`,
    sentence: 'Downloads the file from the server named above, and trains on it.',
  },
  downloading: (host: string, received: number, size: number) =>
    `Downloading from ${host}: ${megabytes(received)} of ${megabytes(size)} MB`,
  checking: 'Comparing with the known checksum',
  opening: 'Reading the digits',
  cancel: { name: 'Cancel', sentence: 'Stops the download. What was open before stays open.' },
  problems,
  otherFile: 'This is not MNIST’s file of training images, so it was not opened.',
  retry: (file: string) => `Try again, or get ${file} from somewhere else and drop it on this page.`,
};

export type MnistWords = typeof mnist;
