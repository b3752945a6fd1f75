import { type CSSProperties, type KeyboardEvent, type RefObject, useId } from 'react';
import { formatSetting } from '../format/number.ts';
import { useWords } from '../words/useWords.ts';
import { type NumberEntryProps, NumberInput } from './NumberInput.tsx';
import { RestoreButton, type ValueName } from './RestoreButton.tsx';
import styles from './Slider.module.css';
import { lastPosition, positionOf, stepped, valueAt } from './scale.ts';
import { useHint } from './useHint.tsx';
import { useSlide } from './useSlide.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Tone = 'neutral' | 'reconstruction' | 'decay' | 'sparsity';

interface SliderProps extends NumberEntryProps {
  readonly label: string;
  /** The course's letter for it. With `compact` it stands for the label. */
  readonly symbol?: string;
  readonly compact?: boolean;
  /** One sentence about what it does. */
  readonly hint: string;
  /** The value to go back to, and whose it is, if not the course’s. */
  readonly courseValue?: number;
  readonly valueName?: ValueName;
  readonly tone?: Tone;
  readonly disabled?: boolean;
  /** For settings that begin something anew: a drag counts when it ends. */
  readonly onRelease?: boolean;
}

/**
 * A number on a slider and in a text field beside it. Arrow keys go one step, Page keys ten, Home and End to the
 * ends; a double click restores the course's value.
 */
export function Slider(props: SliderProps) {
  const { label, symbol, compact = false, hint, value, range, onChange, courseValue } = props;
  const { tone = 'neutral', disabled = false, format = formatSetting, parse, onRelease = false } = props;
  const { controls } = useWords('page');
  const id = useId();
  const { id: hintId, anchorProps, controlProps, tooltip } = useHint(hint);
  const { ref, ...pointer } = anchorProps;
  const { shown, slide, slideProps } = useSlide({ value, onChange, onRelease });
  const last = lastPosition(range);
  const position = positionOf(shown, range);
  const fill = { '--fill': last > 0 ? position / last : 0 } as CSSProperties;

  const restore = () => courseValue !== undefined && onChange(courseValue);
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    controlProps.onKeyDown(event);
    const next = valueForKey(event.key, props);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== value) onChange(next);
  };

  return (
    <div className={`${styles.frame} ${styles[tone]}`}>
      <div className={compact ? styles.compact : styles.slider}>
        <label
          ref={ref as RefObject<HTMLLabelElement | null>}
          htmlFor={id}
          className={styles.label}
          {...pointer}
        >
          {symbol !== undefined && <span className={styles.symbol}>{symbol}</span>}
          {compact ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        </label>
        {tooltip}
        <input
          id={id}
          type="range"
          className={styles.range}
          style={fill}
          min={0}
          max={last}
          step={1}
          value={Math.round(position)}
          disabled={disabled}
          aria-valuetext={`${symbol ?? label} ${format(shown)}`}
          aria-describedby={hintId}
          onChange={(event) => slide(valueAt(event.target.valueAsNumber, range))}
          {...slideProps}
          onDoubleClick={restore}
          onFocus={controlProps.onFocus}
          onBlur={controlProps.onBlur}
          onKeyDown={handleKey}
        />
        <NumberInput
          subject={symbol ?? label}
          aria-label={controls.exactValue(label)}
          aria-describedby={hintId}
          value={shown}
          range={range}
          format={format}
          onChange={onChange}
          disabled={disabled}
          makesRoom={!compact}
          {...(parse && { parse })}
        />
        {courseValue !== undefined && (
          <RestoreButton
            control={id}
            label={label}
            courseValue={format(courseValue)}
            {...(props.valueName !== undefined && { valueName: props.valueName })}
            visible={value !== courseValue && !disabled}
            onRestore={restore}
          />
        )}
      </div>
    </div>
  );
}

function valueForKey(key: string, { value, range }: SliderProps): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepped(value, 1, range);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepped(value, -1, range);
    case 'PageUp':
      return stepped(value, 10, range);
    case 'PageDown':
      return stepped(value, -10, range);
    case 'Home':
      return valueAt(0, range);
    case 'End':
      return range.max;
    default:
      return undefined;
  }
}
