/** A `.m` file. The name may carry folders; the function is called by the file's base name. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Parsed files. */
export interface Program {
  readonly files: readonly SourceFile[];
}
