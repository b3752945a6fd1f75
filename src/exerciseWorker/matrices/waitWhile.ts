/**
 * Looks at a word before falling asleep, about a tenth of a millisecond: the other thread's next step is mostly there in less time than it
 * takes to fall asleep and to be woken.
 */
const looksBeforeSleep = 50_000;

/**
 * Waits while a shared word has this value, asleep after a while. The word after it says whether someone sleeps.
 * @param atomics handed in, because the name is taken away from a worker before a student's code arrives
 * @param milliseconds of sleep after which the word is no longer waited for
 */
export function waitWhile(
  atomics: typeof Atomics,
  control: Int32Array,
  word: number,
  value: number,
  milliseconds: number,
): 'changed' | 'timedOut' {
  for (let look = 0; look < looksBeforeSleep; look++)
    if (atomics.load(control, word) !== value) return 'changed';
  atomics.store(control, word + 1, 1);
  let outcome = 'ok';
  while (outcome !== 'timed-out' && atomics.load(control, word) === value)
    outcome = atomics.wait(control, word, value, milliseconds);
  atomics.store(control, word + 1, 0);
  return outcome === 'timed-out' ? 'timedOut' : 'changed';
}

/** Changes a word for whoever waits for it. Waking costs a microsecond, so that it is only done where someone sleeps. */
export function change(atomics: typeof Atomics, control: Int32Array, word: number, value: number): void {
  atomics.store(control, word, value);
  if (atomics.load(control, word + 1) === 1) atomics.notify(control, word);
}
