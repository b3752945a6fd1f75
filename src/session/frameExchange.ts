/** Holds the buffer of the tile frame that is with the page, until it goes back to the worker. */
export interface FrameExchange {
  /** A frame has arrived. @param drawn whether the page will draw it; otherwise its buffer is returned immediately */
  received(buffer: ArrayBuffer, drawn: boolean): void;
  /** The worker that the buffer belongs to is gone. */
  forget(): void;
}

/**
 * Returns each buffer when the page has been painted with its frame, so that no new frame arrives before that. A
 * hidden page is not painted: it keeps the buffer, and no frames arrive.
 */
export function createFrameExchange(
  afterPaint: (painted: () => void) => void,
  give: (buffer: ArrayBuffer) => void,
): FrameExchange {
  let held: ArrayBuffer | undefined;
  return {
    received(buffer, drawn) {
      if (!drawn) return give(buffer);
      held = buffer;
      afterPaint(() => {
        if (held !== buffer) return;
        held = undefined;
        give(buffer);
      });
    },
    forget() {
      held = undefined;
    },
  };
}
