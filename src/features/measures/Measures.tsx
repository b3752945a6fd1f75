import { Cost } from './Cost.tsx';
import { MeanActivation } from './MeanActivation.tsx';
import { ReconstructionStrip } from './ReconstructionStrip.tsx';

/** How the cost falls, how often each hidden unit is active, and the reconstructions of a few patches. */
export function Measures() {
  return (
    <>
      <Cost />
      <MeanActivation />
      <ReconstructionStrip />
    </>
  );
}
