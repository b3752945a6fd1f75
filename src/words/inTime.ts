/** Milliseconds in which a part of the page, or its words, has to arrive. */
const limit = 30_000;

/** What is being loaded, if it arrives in time. @throws Error when it does not: then it can be tried again */
export function inTime<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('timeout')), limit);
  });
  return Promise.race([loading, late]);
}
