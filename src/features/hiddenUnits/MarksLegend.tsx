import { useRun, useUnitSurvey } from '../../hooks/useSession.ts';
import { Hint } from '../../ui/Hint.tsx';
import { MarkPicture } from '../../ui/TileMarks.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './MarksLegend.module.css';
import { unitMarks, unitSigns } from './unitMarks.ts';

/** What the signs on the tiles mean, and how many tiles have each; nothing while there are none. */
export function MarksLegend() {
  const { notation, hiddenUnits } = useWords('page');
  const survey = useUnitSurvey();
  const phase = useRun((run) => run.phase);
  const settings = useRun((run) => run.settings);
  const marks = unitMarks(survey, { phase, settings });
  const shown = unitSigns
    .map(({ sign, name }) => ({ sign, name, count: marks.filter((mark) => mark.sign === sign).length }))
    .filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={hiddenUnits.tiles.marked}>
      {shown.map(({ sign, name, count }) => (
        <li key={sign}>
          <Hint text={notation[name].sentence}>
            <span className={styles.entry}>
              <i>
                <MarkPicture sign={sign} />
              </i>{' '}
              <b>{count}</b> {notation[name].name}
            </span>
          </Hint>
        </li>
      ))}
    </ul>
  );
}
