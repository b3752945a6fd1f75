export interface Options {
  /** Bare words and numbers, e.g. `nat 100`. */
  readonly words: readonly string[];
  /** @param fallback the value where `name=value` was not given */
  number(name: string, fallback: number): number;
  text(name: string): string | undefined;
}

/** Reads `nat 100 rounds=3`. */
export function readOptions(given: readonly string[]): Options {
  const named = new Map(
    given.filter((option) => option.includes('=')).map((option) => option.split('=') as [string, string]),
  );
  return {
    words: given.filter((option) => !option.includes('=')),
    number: (name, fallback) => Number(named.get(name) ?? fallback),
    text: (name) => named.get(name),
  };
}
