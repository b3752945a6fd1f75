import { useEngine, useRun, useSettings } from '../../hooks/useSession.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Engine.module.css';
import { activityOf, engineNames, enginePreferences } from './engineText.ts';

/** Which engine computes, how fast, and on demand why this one; another can be forced. */
export function Engine() {
  const { notation } = useWords('page');
  return (
    <Popover label="The engine" trigger={<Status />} hint={notation.backend.sentence}>
      <div className={styles.card}>
        <Reason />
        <Preference />
      </div>
    </Popover>
  );
}

function Status() {
  const engine = useEngine((engine) => engine.chosen?.backend);
  const phase = useRun((run) => run.phase);
  const activity = useRun(activityOf);
  return (
    <>
      <span className={styles.dot} data-phase={phase} />
      <VisuallyHidden>Engine: </VisuallyHidden>
      <span data-words="long">{engine === undefined ? 'Choosing an engine' : engineNames[engine]}</span>
      <span className={styles.activity} data-words="long">
        {activity}
      </span>
    </>
  );
}

function Reason() {
  const backend = useEngine((engine) => engine.chosen);
  if (!backend) return <p>The engines are being tried on a small case with a known answer.</p>;
  return (
    <>
      <p className={styles.chosen}>{engineNames[backend.backend]} computes</p>
      <p>{backend.reason}</p>
      {backend.rejected.length > 0 && (
        <dl className={styles.rejected}>
          {backend.rejected.map(({ backend: rejected, reason }) => (
            <div key={rejected}>
              <dt>Not {engineNames[rejected]}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Preference() {
  const { notation } = useWords('page');
  const preference = useSettings((settings) => settings.backend);
  const changeBackend = useSettings((settings) => settings.changeBackend);
  return (
    <SelectField
      label={notation.backend.name}
      hint={notation.backend.sentence}
      value={preference}
      options={enginePreferences}
      onChange={changeBackend}
    />
  );
}
