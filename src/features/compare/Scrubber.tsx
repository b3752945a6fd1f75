import { useId } from 'react';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';

interface ScrubberProps {
  readonly at: number;
  readonly last: number;
  /** Whether weights are awaited. */
  readonly waits: boolean;
  onChange(iteration: number): void;
}

/** The iteration at which all runs are shown; a run that ended before is shown at its end. */
export function Scrubber({ at, last, waits, onChange }: ScrubberProps) {
  const { scrubber: words } = useWords('compare');
  const id = useId();
  return (
    <div className={styles.scrubber}>
      <Panel
        title={<label htmlFor={id}>{words.label}</label>}
        aside={waits ? words.waits : words.position(at, last)}
      >
        <input
          id={id}
          type="range"
          className={styles.range}
          min={0}
          max={last}
          value={at}
          aria-valuetext={words.position(at, last)}
          onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
        />
      </Panel>
    </div>
  );
}
