/** There was no answer within so many seconds. */
export class TimedOut extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`no answer within ${seconds} seconds`);
    this.name = 'TimedOut';
    this.seconds = seconds;
  }
}

/**
 * The work's answer, if it comes in time; later answers are ignored.
 * @throws TimedOut when there is none after so many milliseconds
 */
export function withinTime<Answer>(milliseconds: number, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimedOut(milliseconds / 1000)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
