/**
 * A module with one function, (x, y, sum) ↦ f32x4.relaxed_madd(x, y, sum): valid where a browser has relaxed SIMD.
 * Source: WebAssembly 3.0, binary format of vector instructions (opcode 0xFD 261).
 */
const probe = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic number, version 1
  ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7b, 0x7b, 0x7b, 0x01, 0x7b], // type: three vectors to a vector
  ...[0x03, 0x02, 0x01, 0x00], // one function of that type
  ...[0x0a, 0x0d, 0x01, 0x0b, 0x00, 0x20, 0x00, 0x20, 0x01, 0x20, 0x02, 0xfd, 0x85, 0x02, 0x0b], // its code
);

/** Whether WebAssembly here can multiply and add in one instruction (Chromium 114, Firefox 146; not Safari). */
export const hasFusedMultiplyAdd = (): boolean => WebAssembly.validate(probe);
