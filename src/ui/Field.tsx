import type { ReactNode, RefObject } from 'react';
import styles from './Field.module.css';
import { useHint } from './useHint.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Shows the label to screen readers only. */
  readonly hideLabel?: boolean;
  /** Renders the control; `describedBy` and the handlers go onto it. */
  readonly children: (control: ControlProps) => ReactNode;
}

type ControlProps = ReturnType<typeof useHint>['controlProps'] & { readonly 'aria-describedby': string };

/** A label with its tooltip at the left, a control at the right. */
export function Field({ id, label, hint, hideLabel = false, children }: FieldProps) {
  const { id: hintId, anchorProps, controlProps, tooltip } = useHint(hint);
  const { ref, ...pointer } = anchorProps;
  return (
    <div className={styles.field}>
      <label
        ref={ref as RefObject<HTMLLabelElement | null>}
        htmlFor={id}
        className={styles.label}
        {...pointer}
      >
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {tooltip}
      <span className={styles.control}>{children({ ...controlProps, 'aria-describedby': hintId })}</span>
    </div>
  );
}
