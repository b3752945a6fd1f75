/** Told the share that has been read, in [0, 1]. Readers wait for it between pieces of work; what it throws ends the reading. */
export type Progress = (fraction: number) => Promise<void>;

/** Milliseconds of work between two rests in which messages are heard … */
const betweenRests = 8;
/** … and between two reports. */
const betweenReports = 50;

/**
 * A progress that reports at most twenty times a second, however often it is told, and lets the event loop run every few milliseconds:
 * reading may take minutes, and meanwhile a heartbeat is to be answered and a cancellation heard.
 * @param report told the share; what it throws ends the reading
 */
export function pacedProgress(
  report: (fraction: number) => void,
  now: () => number = () => performance.now(),
): Progress {
  let rested = now();
  let reported = Number.NEGATIVE_INFINITY;
  return async (fraction) => {
    if (now() - reported >= betweenReports) {
      report(fraction);
      reported = now();
    }
    if (now() - rested < betweenRests) return;
    await eventLoop();
    rested = now();
  };
}

/** Lets everything run that is waiting; setTimeout would sleep 4 ms each time. */
function eventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
