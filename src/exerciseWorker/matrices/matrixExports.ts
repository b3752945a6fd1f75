/** What worker/kernel/assembly/matrices.ts exports. All addresses and steps are in bytes. */
export interface MatrixExports {
  packPanels(
    from: number,
    rowStep: number,
    columnStep: number,
    rows: number,
    columns: number,
    to: number,
  ): void;
  multiplyRows(
    a: number,
    aRow: number,
    b: number,
    c: number,
    rows: number,
    inner: number,
    vectors: number,
    add: boolean,
  ): void;
  multiplyColumns(
    a: number,
    aInner: number,
    strip: number,
    b: number,
    c: number,
    rows: number,
    inner: number,
    vectors: number,
    add: boolean,
  ): void;
  closeRows(at: number, rows: number, columns: number): void;
  /** 1, or 0 where the numbers are spoilt. */
  exponentials(at: number, vectors: number, constants: number): number;
  logarithms(at: number, vectors: number): number;
}
