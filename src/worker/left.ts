/** An evaluation was left before its end, as asked. Nothing is wrong, and it can be done anew. */
export class Left extends Error {
  constructor() {
    super('The evaluation was left.');
    this.name = 'Left';
  }
}
