/** Holds the buffer of the tile frame that is with the page, until it goes back to the worker. */
export interface FrameExchange {
  /** A frame has come. @param drawn whether the page will draw it; else its buffer goes back at once */
  received(buffer: ArrayBuffer, drawn: boolean): void;
  /** The worker that the buffer belongs to is gone. */
  forget(): void;
}

/**
 * Hands each buffer back once the page has been painted with its frame, so that no new frame comes before that. A hidden page
 * is not painted: it keeps the buffer, and no frames come.
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
