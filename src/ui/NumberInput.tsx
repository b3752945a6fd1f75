import { type ComponentProps, type KeyboardEvent, useEffect, useState } from 'react';
import { formatSetting, parseNumber } from '../format/number.ts';
import { useWords } from '../words/useWords.ts';
import styles from './NumberInput.module.css';
import { fitted, type NumberRange, stepped } from './scale.ts';

export interface NumberEntryProps {
  readonly value: number;
  readonly range: NumberRange;
  readonly format?: (value: number) => string;
  readonly parse?: (text: string) => number | undefined;
  readonly onChange: (value: number) => void;
}

interface NumberInputProps
  extends NumberEntryProps,
    Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  /** What the number is called in the sentences about a refused entry. */
  readonly subject: string;
  /** What stands below makes room for such a sentence, instead of being covered by it: where controls stand one below the other. */
  readonly makesRoom?: boolean;
}

const remarkTime = 8000;

/** A text field for an exact number. Enter or leaving it commits; a number out of range is clamped and a sentence says so. */
export function NumberInput(props: NumberInputProps) {
  const {
    subject,
    value,
    range,
    format = formatSetting,
    parse = parseNumber,
    onChange,
    onKeyDown,
    onBlur,
    className,
    makesRoom = false,
    ...native
  } = props;
  const { controls } = useWords('page');
  const [draft, setDraft] = useState<string>();
  const [remark, setRemark] = useRemark();

  const commit = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    setRemark(undefined);
    const entered = parse(draft);
    if (entered === undefined) {
      setRemark(controls.notANumber(draft.trim(), subject, format(value)));
      return;
    }
    const allowed = fitted(entered, range);
    if (entered !== allowed) {
      setRemark(controls.outOfRange(subject, writtenRange(range, format), format(allowed)));
    }
    if (allowed !== value) onChange(allowed);
  };

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') {
      setDraft(undefined);
      setRemark(undefined);
    } else if (steps !== undefined) {
      event.preventDefault();
      setDraft(undefined);
      onChange(stepped(value, steps, range));
    }
    onKeyDown?.(event);
  };

  return (
    <span className={styles.wrap} data-room={makesRoom}>
      <input
        {...native}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        className={`${styles.input} ${className ?? ''}`}
        aria-invalid={remark !== undefined}
        value={draft ?? format(value)}
        onChange={(event) => {
          setRemark(undefined);
          setDraft(event.target.value);
        }}
        onBlur={(event) => {
          commit();
          onBlur?.(event);
        }}
        onKeyDown={handleKey}
      />
      <span role="status" className={styles.remark}>
        {remark}
      </span>
    </span>
  );
}

function useRemark() {
  const [remark, setRemark] = useState<string>();
  useEffect(() => {
    if (remark === undefined) return;
    const timer = setTimeout(() => setRemark(undefined), remarkTime);
    return () => clearTimeout(timer);
  }, [remark]);
  return [remark, setRemark] as const;
}

function writtenRange(range: NumberRange, format: (value: number) => string) {
  const orZero = range.zero === true && range.logarithmic === true;
  return { least: format(range.min), most: format(range.max), orZero };
}
