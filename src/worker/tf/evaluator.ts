import type { CostTerms } from '../../core/autoencoder/model.ts';
import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Batch, PassOffered } from '../../core/optimise/optimiser.ts';
import { allFinite } from '../../core/optimise/vectors.ts';
import type { EngineRemark } from '../../protocol/engineReports.ts';
import type { BackendName } from '../../protocol/settings.ts';
import type { EngineModels } from '../engineModels.ts';

/** What one evaluation of the cost tells, with the gradient where it was asked for. */
export interface MeasuredCost {
  /** Formed in float64 from sums read back. */
  readonly terms: CostTerms;
  /** hiddenSize: mean activation of each hidden unit over all patches. */
  readonly rhoHat: Float64Array;
  /** hiddenSize: mean of sigmoid(−z2), the other side of rhoHat; see `klDivergence` for why it is kept. */
  readonly oneMinusRhoHat: Float64Array;
  /** In theta's layout. */
  readonly gradient?: Float64Array;
}

/** What one evaluation of the cost and the gradient tells. */
export interface Measured extends MeasuredCost {
  readonly gradient: Float64Array;
}

/** Whether cost, mean activations and gradient are finite: one broken thread spoils the gradient and leaves the cost whole. */
export const hasNumbers = ({ terms, rhoHat, gradient }: MeasuredCost): boolean =>
  Number.isFinite(terms.total) && allFinite(rhoHat) && (!gradient || allFinite(gradient));

/** The cost over all patches, without the gradient where the engine can leave it out. */
export const measureCost = (
  evaluator: Evaluator,
  theta: Float64Array,
  objective: Objective,
): Promise<MeasuredCost> | MeasuredCost =>
  evaluator.evaluateCost?.(theta, objective) ?? evaluator.evaluate(theta, objective);

/** Cost and gradient over one set of patches that it holds on its backend. */
export interface Evaluator {
  readonly backend: BackendName;
  /** The models whose cost and gradient it computes. */
  readonly models: EngineModels;
  /** Where the engine had to start in another form than usual. */
  readonly remark?: EngineRemark;
  /**
   * Cost, mean activations and gradient over the batch, or over all patches when there is none.
   * @throws RangeError when theta does not fit the network; Error when the backend has been lost or switched away from
   */
  evaluate(theta: Float64Array, objective: Objective, batch?: Batch): Promise<Measured> | Measured;
  /**
   * Cost and mean activations over all patches, where they take less than with the gradient: to the same bits, or where passes are
   * made to rounding.
   * @throws as `evaluate`
   */
  evaluateCost?(theta: Float64Array, objective: Objective): Promise<MeasuredCost> | MeasuredCost;
  /**
   * Where the first batch of a kind takes longer: programs are compiled for every size of array, or room is made. Batches
   * of the same kind run the same programs in the same room.
   */
  kindOf?(batch: Batch): string;
  /** Makes room for passes over these batches. @returns whether `makePass` will make them */
  preparePasses?(batches: readonly Batch[]): Promise<boolean>;
  /**
   * Makes an offered pass, if that is faster here than batch by batch.
   * @returns whether all numbers were finite; undefined where the pass was not made
   * @throws Left when it was left; nothing has been moved then
   */
  makePass?(offer: PassOffered, objective: Objective): Promise<boolean | undefined>;
  /**
   * Leaves the evaluation or the pass in progress, which then throws `Left` unless it is over before.
   * @returns whether its evaluations take so long that they can be left
   */
  leave?(): boolean;
  /** Gives the patches' memory back. No evaluation may follow. */
  dispose(): void;
}
