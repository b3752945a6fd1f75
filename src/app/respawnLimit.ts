/** Milliseconds within which so many new workers are started by themselves, and no more. */
const interval = 60_000;
const mostRespawns = 2;

/** Whether another worker may be started without asking: a worker that dies again and again is not helped by a new one. */
export function createRespawnLimit(now: () => number): () => boolean {
  let recent: number[] = [];
  return () => {
    recent = recent.filter((time) => now() - time < interval);
    if (recent.length >= mostRespawns) return false;
    recent.push(now());
    return true;
  };
}
