declare module '@micropython/micropython-webassembly-pyscript/micropython.mjs' {
  /** The part of MicroPython's interface that is used here. */
  export interface MicroPython {
    readonly globals: { get(name: string): unknown; delete(name: string): void };
    runPython(source: string): unknown;
  }
  export function loadMicroPython(options: {
    readonly heapsize: number;
    readonly linebuffer: false;
    readonly stdout: (bytes: Uint8Array) => void;
    readonly stderr: (bytes: Uint8Array) => void;
    readonly url?: string;
  }): Promise<MicroPython>;
}
