/** Typed arrays within plain data as text: `{ "float64": "…base64…" }`, to be written as JSON. */

const kinds = {
  float64: Float64Array,
  float32: Float32Array,
  bytes: Uint8Array,
} as const;

type Kind = keyof typeof kinds;
type NumberArray = Float64Array | Float32Array | Uint8Array;

/** Bytes turned into text, or back, before the page gets a turn: a multiple of 3, and of 4 characters. A few milliseconds' work. */
const pieceBytes = 3 * 2 ** 17;
const pieceCharacters = (pieceBytes / 3) * 4;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The same data with every typed array as text. */
export async function encodeArrays(value: unknown): Promise<unknown> {
  if (ArrayBuffer.isView(value)) return encodeArray(value as NumberArray);
  if (Array.isArray(value)) return inTurn(value, encodeArrays);
  if (typeof value !== 'object' || value === null) return value;
  const encoded = await inTurn(Object.entries(value), async ([name, part]) => [
    name,
    await encodeArrays(part),
  ]);
  return Object.fromEntries(encoded as [string, unknown][]);
}

/** Levels of nesting, of which a saved run has five: a file that was made to have many more would overflow the stack. */
const mostLevels = 50;

/** The data again. Text that stands for no array of its kind becomes undefined, and so does what is nested too deeply. */
export async function decodeArrays(value: unknown, level = 0): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  if (level > mostLevels) return undefined;
  const decodePart = (part: unknown): Promise<unknown> => decodeArrays(part, level + 1);
  if (Array.isArray(value)) return inTurn(value, decodePart);
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1 && only[0] in kinds && typeof only[1] === 'string')
    return decodeArray(only[0] as Kind, only[1]);
  const decoded = await inTurn(entries, async ([name, part]) => [name, await decodePart(part)]);
  return Object.fromEntries(decoded as [string, unknown][]);
}

/** One after the other: together they would all be in memory in both forms. */
async function inTurn<Part>(
  parts: readonly Part[],
  change: (part: Part) => Promise<unknown>,
): Promise<unknown[]> {
  const changed: unknown[] = [];
  for (const part of parts) changed.push(await change(part));
  return changed;
}

async function encodeArray(array: NumberArray): Promise<Record<string, string>> {
  const kind =
    array instanceof Float64Array ? 'float64' : array instanceof Float32Array ? 'float32' : 'bytes';
  const whole = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const pieces: string[] = [];
  for (let from = 0; from < whole.length; from += pieceBytes) {
    if (from > 0) await nextTurn();
    let text = '';
    for (const byte of whole.subarray(from, from + pieceBytes)) text += String.fromCharCode(byte);
    pieces.push(btoa(text));
  }
  return { [kind]: pieces.join('') };
}

async function decodeArray(kind: Kind, text: string): Promise<NumberArray | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let from = 0; from < text.length; from += pieceCharacters) {
    if (from > 0) await nextTurn();
    const piece = decodePiece(text.slice(from, from + pieceCharacters));
    if (!piece) return undefined;
    pieces.push(piece);
    length += piece.length;
  }
  if (length % kinds[kind].BYTES_PER_ELEMENT !== 0) return undefined;
  const whole = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return new kinds[kind](whole.buffer);
}

function decodePiece(text: string): Uint8Array | undefined {
  try {
    const decoded = atob(text);
    return Uint8Array.from({ length: decoded.length }, (_, at) => decoded.charCodeAt(at));
  } catch {
    return undefined;
  }
}
