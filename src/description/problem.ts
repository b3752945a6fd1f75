/** What could not be used of a description, and what was used instead. */
export type Problem =
  /** No description has a field of this name; it is ignored. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** The value is not one that the field can have; `used` is what suits the source. */
  | {
      readonly kind: 'notUnderstood';
      readonly name: string;
      readonly given: string;
      readonly used: string | undefined;
    }
  /** The value lies outside the field's range and was clamped to it. */
  | { readonly kind: 'clamped'; readonly name: string; readonly given: string; readonly used: string }
  /** Written by a later version of the page; the fields known here were read. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Nothing that holds settings. */
  | { readonly kind: 'noDescription' }
  /** There were more problems than are listed. */
  | { readonly kind: 'more' };

/** How many problems are listed at most. */
const mostProblems = 12;
/** Characters of a name or value that are repeated to the reader. */
const mostCharacters = 40;

/** Collects problems, as many as are worth listing. */
export class Problems {
  private readonly found: Problem[] = [];

  add(problem: Problem): void {
    if (this.found.length < mostProblems) this.found.push(problem);
    else if (this.found.length === mostProblems) this.found.push({ kind: 'more' });
  }

  get list(): readonly Problem[] {
    return this.found;
  }
}

/** A name or value as it can be shown, however long it is and whatever it holds. */
export function shorten(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? '{…}' : String(value);
  // Control characters and those that turn the direction of writing would disturb the sentence around them.
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{FFFD}');
  return clean.length > mostCharacters ? `${clean.slice(0, mostCharacters)}…` : clean;
}
