/** The data a run asks for cannot be had. `sentence` tells the visitor why, and what would work. */
export class DataUnavailable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'DataUnavailable';
  }

  get sentence(): string {
    return this.message;
  }
}

/** The pictures a run asks for are not open in this worker. They may have been in an earlier one. */
export class PicturesMissing extends DataUnavailable {}
