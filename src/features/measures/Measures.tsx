import { Cost } from './Cost.tsx';
import { MeanActivation } from './MeanActivation.tsx';

/** The right of the playground: how the cost falls, and how often each hidden unit is active. */
export function Measures() {
  return (
    <>
      <Cost />
      <MeanActivation />
    </>
  );
}
