import type { DataProblem } from '../../protocol/dataReports.ts';

/** The data that a run needs are not available. */
export class DataUnavailable extends Error {
  readonly problem: DataProblem;

  constructor(problem: DataProblem) {
    super(`The data cannot be had: ${problem.id}`);
    this.name = 'DataUnavailable';
    this.problem = problem;
  }
}

/** The pictures that a run needs are not open in this worker. They may have been open in an earlier one. */
export class PicturesMissing extends DataUnavailable {}
