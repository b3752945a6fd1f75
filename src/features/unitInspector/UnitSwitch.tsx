import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSelection } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './UnitInspector.module.css';

/** The unit's number, with its neighbours a click away. */
export function UnitSwitch({ unit, hiddenSize }: { readonly unit: number; readonly hiddenSize: number }) {
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const go = (step: number) => selectUnit((unit + step + hiddenSize) % hiddenSize);
  return (
    <span className={styles.switch}>
      Hidden unit {unit + 1} of {hiddenSize}
      <Button
        kind="quiet"
        icon={<ChevronLeft aria-hidden />}
        aria-label="Previous unit"
        hint="Look at the hidden unit before this one."
        onClick={() => go(-1)}
      />
      <Button
        kind="quiet"
        icon={<ChevronRight aria-hidden />}
        aria-label="Next unit"
        hint="Look at the hidden unit after this one."
        onClick={() => go(1)}
      />
    </span>
  );
}
