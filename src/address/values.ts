/** How one kind of value is written in an address, and read from one. */
export interface ValueText {
  write(value: unknown): string;
  /** The value that the text stands for; a text that stands for none is returned as it is, so that it can be named. */
  read(text: string): unknown;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number, in the shortest way that gives exactly the same number back: `1e-4`, `0.01`, `10000`. */
export const numberText: ValueText = {
  write(value) {
    const plain = String(value);
    const exponential = Number(value).toExponential();
    return Math.abs(Number(value)) < 1 && exponential.length < plain.length ? exponential : plain;
  },
  read(text) {
    // An unescaped + is a space in an address: "1e+3" arrives as "1e 3". Adding 0 turns −0 into 0.
    const number = text.replace(' ', '+');
    return decimal.test(number) ? Number(number) + 0 : text;
  },
};

/** A switch. `true`, `false`, `1` and `0` are read too. */
export const switchText: ValueText = {
  write: (value) => (value === true ? 'yes' : 'no'),
  read(text) {
    if (['yes', 'true', '1'].includes(text)) return true;
    return ['no', 'false', '0'].includes(text) ? false : text;
  },
};

/** One name out of a list. The caller checks which names there are. */
export const nameText: ValueText = { write: String, read: (text) => text };

/** Decodes percent signs, where they are used rightly, and replaces halves of characters, which could not be encoded again. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text).replace(/\p{Cs}/gu, '\u{FFFD}');
  } catch {
    return text.replace(/\p{Cs}/gu, '\u{FFFD}');
  }
}
