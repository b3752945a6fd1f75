/** Holds the buffer of the tile frame that is with the page, until it goes back. */
export interface FrameExchange {
  /** A frame has come. @param drawn whether the page will draw it; else its buffer goes back at once */
  received(buffer: ArrayBuffer, drawn: boolean): void;
  /** The frame is on screen. */
  handBack(): void;
  /** The worker the buffer belongs to is gone. */
  forget(): void;
}

export function createFrameExchange(give: (buffer: ArrayBuffer) => void): FrameExchange {
  let held: ArrayBuffer | undefined;
  const handBack = (): void => {
    const buffer = held;
    held = undefined;
    if (buffer) give(buffer);
  };
  return {
    received(buffer, drawn) {
      held = buffer;
      if (!drawn) handBack();
    },
    handBack,
    forget() {
      held = undefined;
    },
  };
}
