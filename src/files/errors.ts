/** Why a file cannot be used. */
export type RefusalReason =
  | 'empty'
  | 'unreadable'
  | 'tooLarge'
  | 'unknownFormat'
  | 'unsupportedFormat'
  | 'damaged'
  | 'tooSmall'
  | 'constant'
  | 'noPicture'
  | 'complex'
  | 'notFinite'
  | 'mixed'
  | 'tooMany';

/** A file that cannot be used. `sentence` is for the visitor: it names the file, what is wrong and what would work. */
export class FileRefusal extends Error {
  readonly reason: RefusalReason;
  readonly fileName: string;

  /** @param text what follows the quoted file name, e.g. "is empty (0 bytes). Choose …" */
  constructor(reason: RefusalReason, fileName: string, text: string) {
    super(`“${fileName}” ${text}`);
    this.name = 'FileRefusal';
    this.reason = reason;
    this.fileName = fileName;
  }

  get sentence(): string {
    return this.message;
  }
}
