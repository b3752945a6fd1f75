/**
 * The work's answer, if it comes in time; later answers are ignored.
 * @throws Error when there is none after so many milliseconds
 */
export function withinTime<Answer>(milliseconds: number, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const seconds = (milliseconds / 1000).toPrecision(2);
    const timer = setTimeout(() => reject(new Error(`no answer within ${seconds} seconds`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
