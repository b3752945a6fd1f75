import type { DataProblem } from '../../protocol/dataReports.ts';

/** The data a run asks for cannot be had. */
export class DataUnavailable extends Error {
  readonly problem: DataProblem;

  constructor(problem: DataProblem) {
    super(`The data cannot be had: ${problem.id}`);
    this.name = 'DataUnavailable';
    this.problem = problem;
  }
}

/** The pictures a run asks for are not open in this worker. They may have been in an earlier one. */
export class PicturesMissing extends DataUnavailable {}
