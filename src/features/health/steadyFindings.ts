import type { Finding, FindingId } from '../../core/health/finding.ts';

/** Milliseconds for which a finding must be true before it is shown, and false before it is removed. */
const patience = { shown: 1500, hidden: 1200 };

interface Watched {
  readonly finding: Finding;
  /** Since when it has been true without interruption. */
  readonly since: number;
  /** When it was last seen. */
  readonly seen: number;
  readonly shown: boolean;
}

export type Watch = ReadonlyMap<FindingId, Watched>;

export const nothingWatched: Watch = new Map();

/**
 * Findings appear and disappear while a run passes through its stages, but the text on the page must not flicker. A
 * finding is shown when it has been true for some time (immediately when the run is not training) and removed when it
 * has been false for some time.
 */
export function watchFindings(
  before: Watch,
  findings: readonly Finding[],
  now: number,
  resting: boolean,
): Watch {
  const after = new Map<FindingId, Watched>();
  for (const finding of findings) {
    const earlier = before.get(finding.id);
    const since = earlier && now - earlier.seen <= patience.hidden ? earlier.since : now;
    const shown = resting || earlier?.shown === true || now - since >= patience.shown;
    after.set(finding.id, { finding, since, seen: now, shown });
  }
  for (const [id, earlier] of before) {
    const kept = earlier.shown && !resting && now - earlier.seen < patience.hidden;
    if (!after.has(id) && kept) after.set(id, earlier);
  }
  return after;
}

export function shownFindings(watch: Watch): Finding[] {
  return [...watch.values()].filter(({ shown }) => shown).map(({ finding }) => finding);
}
