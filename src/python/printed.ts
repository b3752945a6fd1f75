const newline = 10;
/** Bytes of an unfinished line that are handed on at the latest. */
const longest = 65_536;

/**
 * Makes lines of the bytes that MicroPython prints, one by one. A line that a program leaves unfinished is handed on at the program's end,
 * so that it is not found before what the next program prints.
 */
export function createPrinted(onText: (text: string) => void) {
  let decoder = new TextDecoder();
  let pending: number[] = [];
  const handOn = (stream: boolean): void => {
    const text = decoder.decode(Uint8Array.from(pending), { stream });
    pending = [];
    if (text !== '') onText(text);
  };
  return {
    add(bytes: Uint8Array): void {
      for (const byte of bytes) {
        pending.push(byte);
        if (byte === newline || pending.length >= longest) handOn(true);
      }
    },
    end(): void {
      handOn(false);
      decoder = new TextDecoder();
    },
  };
}
