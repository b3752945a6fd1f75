const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Numbers that were recorded in float32. @param text base64 */
export const floatsOf = (text: string): Float32Array => new Float32Array(bytesOf(text).buffer);

/** Grey levels from 0 to 1 that were recorded as bytes. @param text base64 */
export const greysOf = (text: string): Float32Array => Float32Array.from(bytesOf(text), (byte) => byte / 255);
