/** A plane in the space of the parameters: origin + u · first + v · second. All three are as long as theta. */
export interface CostPlane {
  readonly runId: number;
  readonly origin: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** The points at which to compute the cost: every pair of u and v. */
  readonly us: readonly number[];
  readonly vs: readonly number[];
  /** The cost is formed over the run's first patches, at most so many. */
  readonly patches: number;
}

export interface PlaneCosts {
  /** J at each place, us.length × vs.length, in float64; those with the same v stand together. */
  readonly costs: Float64Array;
  /** Over how many patches. */
  readonly patches: number;
}
