/** Milliseconds of work after which an answer gives way; what one piece of work takes comes on top of it. */
const slice = 4;

/** To be awaited between pieces of work of at most about 4 ms: gives way whenever 4 ms have passed since it last did. */
export function paced(
  giveWay: () => Promise<void>,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < slice) return;
    await giveWay();
    since = now();
  };
}
