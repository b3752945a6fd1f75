/** A float32 array of one or two dimensions, row by row. */
export interface FloatArray {
  readonly values: Float32Array<ArrayBuffer>;
  readonly dimensions: readonly number[];
}

/** The course's data, read by paths such as `data/IMAGES.mat`. */
export class CourseData {
  readonly #read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;

  constructor(read: (path: string) => Promise<Uint8Array<ArrayBuffer>>) {
    this.#read = read;
  }

  bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#read(path);
  }

  async json<Content>(path: string): Promise<Content> {
    return JSON.parse(new TextDecoder().decode(await this.#read(path)));
  }

  /**
   * A little-endian float32 array in C order as `numpy.save` writes it (format version 1).
   * @throws Error when the file holds another kind of array
   */
  async floats(path: string): Promise<FloatArray> {
    const bytes = await this.#read(path);
    const start = 10 + new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true);
    const header = new TextDecoder('latin1').decode(bytes.subarray(10, start));
    if (!header.includes("'descr': '<f4'") || !header.includes("'fortran_order': False")) {
      throw new Error(`${path} is not a float32 array in C order: ${header}`);
    }
    const [, dimensions = ''] = /'shape': \(([^)]*)\)/.exec(header) ?? [];
    return {
      values: new Float32Array(bytes.slice(start).buffer),
      dimensions: dimensions
        .split(',')
        .filter((part) => part.trim() !== '')
        .map(Number),
    };
  }
}
