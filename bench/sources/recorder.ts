/** What the page saw of its first run, in milliseconds since it was navigated to. */
export interface FirstRun {
  /** The worker was created; the command to prepare the run is sent at once. */
  worker?: number;
  /** The worker's first word of preparing: its code is there. */
  begun?: number;
  /** All pictures are drawn and whitened. */
  cutting?: number;
  /** The run is at its initial weights. */
  ready?: number;
  /** Milliseconds of the page's tasks longer than 50 ms. */
  longTasks: { start: number; duration: number }[];
}

declare global {
  var firstRun: FirstRun;
}

interface Told {
  readonly type: string;
  readonly activity?: { readonly id: string };
}

/** Runs in the page before its own scripts. */
export function recordFirstRun(): void {
  const record: FirstRun = { longTasks: [] };
  globalThis.firstRun = record;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      record.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      record.worker ??= performance.now();
      this.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        if (data.type === 'dataPreparing') record.begun ??= performance.now();
        if (data.activity?.id === 'cutting') record.cutting ??= performance.now();
        if (data.type === 'runStarted') record.ready ??= performance.now();
      });
    }
  };
}
