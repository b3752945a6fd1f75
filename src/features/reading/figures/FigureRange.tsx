import { formatSetting } from '../../../format/number.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { lastPosition, type NumberRange, positionOf, valueAt } from '../../../ui/scale.ts';
import { useSlide } from '../../../ui/useSlide.ts';
import styles from './Figures.module.css';

interface FigureRangeProps {
  readonly name: string;
  readonly value: number;
  readonly range: NumberRange;
  readonly onChange: (value: number) => void;
  /** For settings that begin something anew: a drag counts when it ends. */
  readonly onRelease?: boolean;
}

/** A setting of a figure on a slider, with its exact value in a field beside it. */
export function FigureRange({ name, value, range, onChange, onRelease = false }: FigureRangeProps) {
  const { shown, slide, slideProps } = useSlide({ value, onChange, onRelease });
  return (
    <div className={styles.range}>
      <span aria-hidden="true">{name}</span>
      <input
        type="range"
        aria-label={name}
        aria-valuetext={formatSetting(shown)}
        min={0}
        max={lastPosition(range)}
        value={Math.round(positionOf(shown, range))}
        onChange={({ target }) => slide(valueAt(target.valueAsNumber, range))}
        {...slideProps}
      />
      <NumberInput subject={name} aria-label={`${name} =`} value={shown} range={range} onChange={onChange} />
    </div>
  );
}
