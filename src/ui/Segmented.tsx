import { type ReactNode, type RefObject, useId } from 'react';
import styles from './Segmented.module.css';
import { useHint } from './useHint.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** Shown instead of the label, which stays for screen readers. */
    readonly icon?: ReactNode;
  }[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
}

/** A choice of a few, side by side: native radio buttons. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, hint, value, options, onChange, hideLabel = false } = props;
  const name = useId();
  const { id, anchorProps, controlProps, tooltip } = useHint(hint);
  const { ref, ...pointer } = anchorProps;
  return (
    <fieldset
      ref={ref as RefObject<HTMLFieldSetElement | null>}
      className={styles.group}
      aria-describedby={id}
      {...pointer}
    >
      <legend className={hideLabel ? styles.hiddenLegend : styles.legend}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <span className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              {...controlProps}
            />
            <span className={styles.face}>
              {option.icon}
              {option.icon ? <VisuallyHidden>{option.label}</VisuallyHidden> : option.label}
            </span>
          </label>
        ))}
      </span>
      {tooltip}
    </fieldset>
  );
}
