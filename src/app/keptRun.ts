import { parseDescription } from '../description/parseDescription.ts';
import { describeRun } from '../description/runDescription.ts';
import type { LiveSession } from '../session/createSession.ts';
import { noRun, type Run } from '../store/run.ts';
import type { Snapshot } from '../store/shelf.ts';

const key = 'run';

/** A run as text: what is needed to stand there again. The rest comes from its weights. */
type Written = Pick<
  Run,
  | 'begun'
  | 'changes'
  | 'settings'
  | 'shape'
  | 'patchCount'
  | 'iteration'
  | 'evaluations'
  | 'terms'
  | 'costs'
  | 'markers'
> & { readonly theta: string };

/**
 * Keeps the run over a reload that a fault of the page made necessary, in the storage of this tab. Loaded once the page is painted:
 * when something has gone wrong it may not come any more.
 * @param faulty whether a part of the page could not be shown
 */
export function keepRun(session: LiveSession, storage: Storage, faulty: () => boolean): void {
  const written = storage.getItem(key);
  storage.removeItem(key);
  const snapshot = written === null ? undefined : read(written);
  if (snapshot) session.returnTo(snapshot);
  addEventListener('pagehide', () => {
    const run = session.run.getState();
    if (faulty() && run.checkpoint) write(storage, run);
  });
}

function write(storage: Storage, run: Run): void {
  const { begun, changes, settings, shape, patchCount, terms, costs, markers, checkpoint } = run;
  if (!checkpoint) return;
  const { theta, iteration, evaluations } = checkpoint;
  const kept = { begun, changes, settings, shape, patchCount, iteration, evaluations, terms, markers };
  const upToThere = costs.filter((point) => point.iteration <= iteration);
  // A tab may store some five million characters: where the curve does not fit beside the weights, it stays behind.
  for (const series of [upToThere, upToThere.slice(-1)]) {
    try {
      const text: Written = { ...kept, costs: series, theta: encode(theta) };
      storage.setItem(key, JSON.stringify(text));
      return;
    } catch {
      // The next one is shorter.
    }
  }
}

/** Undefined for a text of another version of the page. */
function read(written: string): Snapshot | undefined {
  try {
    const { theta, ...kept } = JSON.parse(written) as Written;
    const { settings, iteration, evaluations } = kept;
    if (!settings || parseDescription(describeRun(settings)).problems.length > 0) return undefined;
    const checkpoint = { theta: decode(theta), iteration, evaluations };
    return {
      settings,
      guided: undefined,
      run: { ...noRun, ...kept, phase: 'paused', started: true, checkpoint },
    };
  } catch {
    return undefined;
  }
}

function encode({ buffer, byteOffset, byteLength }: Float64Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const decode = (text: string): Float64Array =>
  new Float64Array(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
