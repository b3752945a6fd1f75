import { type Database, type DatabaseEvents, openDatabase } from './database.ts';

/** Why nothing can be read or saved at present. */
export type StorageTrouble =
  /** The browser does not let the page keep anything: private mode, another site's frame, or the visitor's settings. */
  | 'blocked'
  /** The browser gives the page no more room, and there is nothing left that could be deleted for it. */
  | 'full'
  /** The connection to the storage broke off twice in a row. */
  | 'lost'
  /** What was read back is not what was written. */
  | 'differs'
  /** A newer version of the page is open in another tab, or has been here. */
  | 'newerPage'
  /** A tab with an older version of the page keeps the storage to itself. */
  | 'olderPage';

export class StorageFailed extends Error {
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, cause?: unknown) {
    super(`Nothing could be saved: ${trouble}.`, { cause });
    this.trouble = trouble;
  }
}

/** Another tab has saved the same run meanwhile: this one's must become a run of its own. */
export class Overtaken extends Error {}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

export const isQuota = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

/** Whether a second attempt would end in the same way. */
const isFinal = (error: unknown): boolean =>
  error instanceof StorageFailed || error instanceof Overtaken || isQuota(error);

/** One connection to the database, opened when it is first needed and anew when it is lost. */
export class Connection {
  private opened: Promise<Database> | undefined;
  private overtaken = false;
  private readonly onBlocked: () => void;
  private readonly onOvertaken: () => void;

  constructor({ onBlocked, onOvertaken }: DatabaseEvents) {
    this.onBlocked = onBlocked;
    this.onOvertaken = onOvertaken;
  }

  /**
   * Does the work. A connection that is lost, as Safari's is at times, is opened anew and the work done once more.
   * @throws StorageFailed; Overtaken and an exceeded quota are thrown as they are
   */
  async use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.open());
    } catch (first) {
      if (isFinal(first)) throw first;
      this.drop();
      try {
        return await work(await this.open());
      } catch (second) {
        if (isFinal(second)) throw second;
        throw new StorageFailed('lost', second);
      }
    }
  }

  close(): void {
    this.drop();
  }

  private drop(): void {
    this.opened?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.opened = undefined;
  }

  private open(): Promise<Database> {
    if (this.overtaken) throw new StorageFailed('newerPage');
    this.opened ??= openDatabase({
      onBlocked: this.onBlocked,
      onOvertaken: () => {
        this.overtaken = true;
        this.onOvertaken();
      },
    }).catch((error: unknown) => {
      this.opened = undefined;
      throw new StorageFailed(nameOf(error) === 'VersionError' ? 'newerPage' : 'blocked', error);
    });
    return this.opened;
  }
}
