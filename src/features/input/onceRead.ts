/** Milliseconds: enough to notice a message and to read it twice. */
const noticing = 12_000;
const readingOne = 6_000;

/** What can be pointed at and have the focus within. */
interface Card {
  matches(selectors: string): boolean;
}

/**
 * Calls back when a message has had the time to be read; not while the pointer or the focus is on it, which begins the time anew.
 * @param sentences of the message
 * @returns a function that ends the waiting
 */
export function onceRead(card: Card, sentences: number, read: () => void): () => void {
  const time = noticing + readingOne * sentences;
  let waited = 0;
  const timer = setInterval(() => {
    waited = card.matches(':hover, :focus-within') ? 0 : waited + 1000;
    if (waited < time) return;
    clearInterval(timer);
    read();
  }, 1000);
  return () => clearInterval(timer);
}
