import { useDeferredValue } from 'react';
import { Columns } from '../../ui/Columns.tsx';
import { ActivationMatrix } from './ActivationMatrix.tsx';
import { Divergence } from './Divergence.tsx';
import { OtherPenalty } from './OtherPenalty.tsx';
import { UnitTable } from './UnitTable.tsx';
import { useUnits } from './useUnits.ts';

/** How sparsely the hidden units are used, one by one and patch by patch. */
export function Sparsity() {
  const { units: latest, failure } = useUnits();
  const units = useDeferredValue(latest); // four hundred rows may wait for a click, not the other way round
  return (
    <Columns>
      <>
        {units?.sparsity === undefined ? (
          <Divergence units={units} failure={failure} />
        ) : (
          <OtherPenalty units={units} />
        )}
        <ActivationMatrix />
      </>
      <UnitTable units={units} />
    </Columns>
  );
}
