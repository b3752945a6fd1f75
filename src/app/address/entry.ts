import type { Address } from '../../address/address.ts';
import { formatAddress } from '../../address/formatAddress.ts';
import { startKey } from '../../description/runKey.ts';
import { settingsOf } from '../../description/settingsOf.ts';

/** What the page shows at one moment, as far as the browser's history can bring it back. */
export interface Shown {
  readonly address: Address;
  /** The opened pictures that the run is about: no link can carry them, but they are still open when one goes back. */
  readonly digest: string | undefined;
  /** The guided experiment that was set up. */
  readonly guided: string | undefined;
  /** The present run. */
  readonly runId: number;
  /** Whether it has left its initial weights, so that there is something to come back to. */
  readonly trained: boolean;
}

/** Whether the history gets a new entry, its current entry is replaced, or nothing has changed. */
export type Move = 'push' | 'replace' | 'none';

/**
 * What becomes of the history when the page shows something else. Choices (a screen, a panel, a source, an experiment) can each
 * be gone back from, and so can the beginning of another run in place of one that was trained. Everything else replaces the
 * entry, so that dragging a slider adds none.
 * @param sameGesture whether the change before was made a moment ago, as by a slider that is being dragged
 */
export function moveTo(before: Shown, now: Shown, sameGesture: boolean): Move {
  const told = tellsTheSame(before, now);
  if (told && before.runId === now.runId) return 'none';
  if (told) return 'replace';
  if (isChoice(before, now)) return 'push';
  const anotherRun = beginning(before) !== beginning(now);
  return anotherRun && before.trained && !sameGesture ? 'push' : 'replace';
}

function tellsTheSame(before: Shown, now: Shown): boolean {
  return before.digest === now.digest && formatAddress(before.address) === formatAddress(now.address);
}

function isChoice(before: Shown, now: Shown): boolean {
  const [one, other] = [before.address, now.address];
  return (
    one.screen !== other.screen ||
    one.path.join('/') !== other.path.join('/') ||
    one.view.step !== other.view.step ||
    one.view.panel !== other.view.panel ||
    one.run?.source !== other.run?.source ||
    before.digest !== now.digest ||
    before.guided !== now.guided
  );
}

function beginning({ address: { run } }: Shown): string | undefined {
  return run && startKey(settingsOf(run));
}
