import type { RunLabel } from '../../archive/savedRun.ts';
import type { SessionFileProblem } from '../../archive/sessionFile.ts';

/** Text of the exercise and the notes, by the place where it is kept. */
export type KeptTexts = Readonly<Record<string, string>>;

/** What became of a session file that was opened. */
export type OpenedSession =
  | { readonly refused: SessionFileProblem }
  | {
      readonly runs: number;
      /** Runs, pictures and races of the file that could not be read. */
      readonly left: number;
      /** What became of its race, if it has one: one that is here already stays. */
      readonly race?: 'added' | 'leftOut';
      /** Code and answers that differ from those on this machine, which are left as they are until the visitor decides. */
      readonly texts: KeptTexts | undefined;
    };

/** What the list of kept runs can do. Everything that fails leaves what is kept as it is, and says so in the state of the keeping. */
export interface KeptRunsActions {
  /** The run stands on the page again, where it was saved. */
  open(id: string): Promise<void>;
  /** Its name, note and pin, as far as they are given. */
  label(id: string, label: Partial<RunLabel>): Promise<void>;
  /** @returns puts it back where it stood, with its name, note and pin */
  remove(id: string): Promise<() => Promise<void>>;
  removeAside(id: string): Promise<void>;
  removeAll(): Promise<void>;
  /** One file with the run on show, those that are kept, the last race, opened pictures, code and answers. */
  saveSession(): Promise<void>;
  openSession(file: File): Promise<OpenedSession>;
  /** Puts the texts of a session file in the place of those on this machine. */
  replaceTexts(texts: KeptTexts): void;
  /** The visitor has read what was said. */
  dismiss(what: 'trouble' | 'offered' | 'remark'): void;
  /** Tries again to save. */
  retry(): void;
}
