import { formatSetting } from '../../../format/number.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { lastPosition, type NumberRange, positionOf, valueAt } from '../../../ui/scale.ts';
import styles from './Figures.module.css';

interface FigureRangeProps {
  readonly name: string;
  readonly value: number;
  readonly range: NumberRange;
  readonly onChange: (value: number) => void;
}

/** A setting of a figure on a slider, with its exact value in a field beside it. */
export function FigureRange({ name, value, range, onChange }: FigureRangeProps) {
  return (
    <div className={styles.range}>
      <span aria-hidden="true">{name}</span>
      <input
        type="range"
        aria-label={name}
        aria-valuetext={formatSetting(value)}
        min={0}
        max={lastPosition(range)}
        value={Math.round(positionOf(value, range))}
        onChange={({ target }) => onChange(valueAt(target.valueAsNumber, range))}
      />
      <NumberInput subject={name} aria-label={`${name} =`} value={value} range={range} onChange={onChange} />
    </div>
  );
}
