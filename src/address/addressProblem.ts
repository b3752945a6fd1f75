import type { OptimiserSettings } from '../protocol/settings.ts';

/** What could not be used of an address; the room `words` has a sentence for each. Names and values are those of the address, cut short where they are long. */
export type AddressProblem =
  | { readonly id: 'unknownScreen'; readonly given: string; readonly used: string }
  /** Something follows the name of a screen that has no chapters. */
  | { readonly id: 'pathIgnored'; readonly given: string }
  | { readonly id: 'unknownParameter'; readonly name: string }
  /** The value stands for nothing; `used` is what the setting is instead, undefined where it stays as it was. */
  | {
      readonly id: 'notUnderstood';
      readonly name: string;
      readonly given: string;
      readonly used: string | undefined;
    }
  /** The value lies outside what is possible; the nearest that is possible is used. */
  | { readonly id: 'clamped'; readonly name: string; readonly given: string; readonly used: string }
  | { readonly id: 'repeated'; readonly name: string; readonly used: string }
  /** The optimiser has no such setting. */
  | {
      readonly id: 'withoutEffect';
      readonly name: string;
      readonly optimiser: OptimiserSettings['name'];
    }
  /** k says nothing where the sparsity is not topK. */
  | { readonly id: 'withoutTopK'; readonly name: string }
  /** The pictures that the address is about are not open, and cannot come with a link. */
  | { readonly id: 'picturesMissing'; readonly source: 'files' | 'mnist' }
  /** Longer than any address that this page writes: the rest was not read. */
  | { readonly id: 'tooLong'; readonly characters: number }
  /** There were more problems than are listed. */
  | { readonly id: 'more' };

const mostProblems = 6;

/** The first few problems, and a last one that says that there were more. */
export function shortList(problems: readonly AddressProblem[]): readonly AddressProblem[] {
  return problems.length > mostProblems ? [...problems.slice(0, mostProblems), { id: 'more' }] : problems;
}
