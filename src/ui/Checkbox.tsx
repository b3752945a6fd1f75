import type { RefObject } from 'react';
import styles from './Checkbox.module.css';
import { useHint } from './useHint.tsx';

interface CheckboxProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** A native checkbox with its label. */
export function Checkbox({ label, hint, checked, onChange, disabled = false }: CheckboxProps) {
  const { id, anchorProps, controlProps, tooltip } = useHint(hint);
  const { ref, ...pointer } = anchorProps;
  return (
    <>
      <label ref={ref as RefObject<HTMLLabelElement | null>} className={styles.checkbox} {...pointer}>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={id}
          {...controlProps}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {tooltip}
    </>
  );
}
