import { type RefObject, useId } from 'react';
import { formatGrouped, formatSetting } from '../../format/number.ts';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedFor } from '../../store/settings.ts';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { RestoreButton } from '../../ui/RestoreButton.tsx';
import { useHint } from '../../ui/useHint.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Counter.module.css';

/** How far the run is, and how far it is to go: the budget is the field at its end. */
export function Counter() {
  const { notation, hiddenUnits } = useWords('page');
  const iteration = useRun((run) => run.iteration);
  const budget = useSettings((settings) => settings.budget);
  const suited = useSettings(suitedFor);
  const changeBudget = useSettings((settings) => settings.changeBudget);
  const { id, anchorProps, controlProps, tooltip } = useHint(notation.budget.sentence);
  const { ref, ...pointer } = anchorProps;
  const [before, shown, after] = hiddenUnits.counter(formatGrouped(iteration)).split('*');
  const field = useId();
  return (
    <div className={styles.counter} ref={ref as RefObject<HTMLDivElement | null>} {...pointer}>
      <p>
        <span className={styles.word}>{before}</span>
        <b className={styles.iteration}>{shown}</b>
        {after}
      </p>
      <NumberInput
        id={field}
        subject={notation.budget.name}
        aria-label={notation.budget.name}
        aria-describedby={id}
        className={styles.budget}
        value={budget}
        range={ranges.budget}
        onChange={changeBudget}
        {...controlProps}
      />
      {budget !== suited.budget && (
        <RestoreButton
          control={field}
          label={notation.budget.name}
          courseValue={formatSetting(suited.budget)}
          valueName={suited.valueName}
          visible
          onRestore={() => changeBudget(suited.budget)}
        />
      )}
      {tooltip}
    </div>
  );
}
