/** What is recorded inside the page. Times are milliseconds of its own clock, which starts with the navigation. */
export interface Recorded {
  readonly frames: number[];
  readonly longTasks: { readonly start: number; readonly duration: number }[];
  readonly clicks: number[];
  /** When Train could first be pressed, when it was pressed, and when tiles that training changed were drawn. */
  ready?: number;
  pressed?: number;
  changed?: number;
}

declare global {
  /** Put there by `record`. */
  var recorded: Recorded;
  /** Presses Train as soon as it can be and waits for the first tiles that are drawn after it. */
  var pressTrain: () => Promise<void>;
}

/** Runs in the page before any script of its own, so it can use nothing from outside. */
export function record(): void {
  const recorded: Recorded = { frames: [], longTasks: [], clicks: [] };
  globalThis.recorded = recorded;

  const onFrame = (now: number): void => {
    recorded.frames.push(now);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);

  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries())
      recorded.longTasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });

  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  addEventListener(
    'click',
    ({ timeStamp }) => afterPaint(() => recorded.clicks.push(performance.now() - timeStamp)),
    true,
  );

  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    ...image: Parameters<typeof putImageData>
  ) {
    putImageData.apply(this, image);
    if (recorded.pressed !== undefined) recorded.changed ??= performance.now();
  } as typeof putImageData;

  const trainButton = (): HTMLButtonElement | undefined =>
    [...document.querySelectorAll('button')].find(
      (button) => button.textContent === 'Train' && button.getAttribute('aria-disabled') !== 'true',
    );
  globalThis.pressTrain = () =>
    new Promise((resolve) => {
      const attempt = setInterval(() => {
        const button = trainButton();
        if (button && recorded.pressed === undefined) {
          recorded.ready ??= performance.now();
          recorded.pressed = performance.now();
          button.click();
        }
        if (recorded.changed === undefined) return;
        clearInterval(attempt);
        resolve();
      }, 4);
    });
}
