/** What can be handed to a script in the page, and back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Keys besides those that write text. */
export type Key = 'ArrowRight' | 'ArrowLeft' | 'Enter' | 'Escape' | 'End';

/** A browser as a visitor uses it, with one page open. Elements are named by a selector that fits exactly one. */
export interface Driver {
  /** E.g. "Firefox 140.5". */
  readonly version: string;
  /** Opens an address and waits until the document is loaded. */
  goto(address: string): Promise<void>;
  /** @param script runs in the page: it sees nothing of what is around it here */
  run<Given extends readonly Json[], Result extends Json | undefined>(
    script: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result>;
  click(selector: string): Promise<void>;
  /** A finger that touches the element at this share of its width and height, and is lifted where it was put down. */
  tap(selector: string, at: Place): Promise<void>;
  press(selector: string, key: Key): Promise<void>;
  /** Writes over what a field holds, and presses Enter. */
  type(selector: string, text: string): Promise<void>;
  chooseFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** @param path of the PNG file that is written */
  screenshot(path: string): Promise<void>;
  /** Messages on the console and errors that nobody caught, as far as the driver reports them, since the last call. */
  complaints(): string[];
  close(): Promise<void>;
}

/** Shares of an element's width and height, from its top left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Look {
  readonly width: number;
  readonly height: number;
}

/** Starts the browser with an empty profile of its own. */
export type StartDriver = (executable: string, look: Look) => Promise<Driver>;
