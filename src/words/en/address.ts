import type { AddressProblem } from '../../address/addressProblem.ts';
import { isolateUnlessPlain } from '../isolate.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';
import { shell } from './shell.ts';

const screens: Readonly<Record<string, string>> = shell.screens;

const problems: Sayings<AddressProblem> = {
  unknownScreen: ({ given, used }) =>
    `There is no screen called “${isolateUnlessPlain(given)}”, so you see “${screens[used] ?? used}”.`,
  pathIgnored: ({ given }) => `“${isolateUnlessPlain(given)}” after the name of the screen was ignored.`,
  unknownParameter: ({ name }) => `“${isolateUnlessPlain(name)}” is not a setting of this page.`,
  notUnderstood: ({ name, given, used }) =>
    used === undefined
      ? `“${isolateUnlessPlain(given)}” is not a possible value of ${name} and was ignored.`
      : `“${isolateUnlessPlain(given)}” is not a possible value of ${name}, so ${used} is used.`,
  clamped: ({ name, given, used }) => `${name} cannot be ${given}, so ${used} is used.`,
  repeated: ({ name, used }) => `${name} appears more than once, so its first value, ${used}, is used.`,
  withoutEffect: ({ name, optimiser }) => `${name} has no effect when the optimiser is ${optimiser}.`,
  withoutTopK: ({ name }) => `${name} has an effect only with sparsity=topK.`,
  picturesMissing: ({ source }) =>
    source === 'mnist'
      ? 'It uses MNIST, which is not on this computer yet. Download it first.'
      : 'It uses pictures that are not open here. A link cannot contain pictures, so open them first.',
  tooLong: ({ characters }) =>
    `It is too long: only the first ${format.integer(characters)} characters were read.`,
  more: () => 'There are more problems.',
};

/** What could not be used of the address that was opened. */
export const address = {
  problems,
  /** All of it, as one text. @param sentences of `problems` */
  text: (sentences: readonly string[]) =>
    ['Not everything in this link could be used.', ...sentences].join(' '),
};

export type AddressWords = typeof address;
