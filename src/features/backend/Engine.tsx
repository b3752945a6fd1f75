import { useEngine, useRun, useSettings } from '../../hooks/useSession.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Engine.module.css';
import { activityOf, enginePreferences } from './engineText.ts';

/** Which engine computes, how fast, and why it was chosen. Another can be chosen instead. */
export function Engine() {
  const { notation, engineChoice } = useWords('page');
  return (
    <Popover label={engineChoice.title} trigger={<Status />} hint={notation.backend.sentence}>
      <div className={styles.card}>
        <Reason />
        <Preference />
      </div>
    </Popover>
  );
}

function Status() {
  const words = useWords('page').engineChoice;
  const chosen = useEngine((engine) => engine.chosen?.backend);
  const phase = useRun((run) => run.phase);
  const activity = useRun((run) => activityOf(run, words));
  return (
    <>
      <span className={styles.dot} data-phase={phase} />
      <VisuallyHidden>{words.prefix}</VisuallyHidden>
      <span className={styles.name} data-words="long">
        {chosen === undefined ? words.choosing : words.names[chosen]}
      </span>
      <span className={styles.activity} data-words="long">
        {activity}
      </span>
    </>
  );
}

function Reason() {
  const { engineChoice: words, engines } = useWords('page');
  const backend = useEngine((engine) => engine.chosen);
  if (!backend) return <p>{words.testing}</p>;
  return (
    <>
      <p className={styles.chosen}>{words.inUse(words.names[backend.backend])}</p>
      <p>{say(engines.reasons, backend.reason)}</p>
      {backend.remark && <p>{say(engines.remarks, backend.remark)}</p>}
      {backend.rejected.length > 0 && (
        <dl className={styles.rejected}>
          {backend.rejected.map(({ backend: rejected, reason }) => (
            <div key={rejected}>
              <dt>{words.notUsed(words.names[rejected])}</dt>
              <dd>{say(engines.objections, reason)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Preference() {
  const { notation, engineChoice } = useWords('page');
  const preference = useSettings((settings) => settings.backend);
  const changeBackend = useSettings((settings) => settings.changeBackend);
  return (
    <SelectField
      label={notation.backend.name}
      hint={notation.backend.sentence}
      value={preference}
      options={enginePreferences.map((value) => ({ value, label: engineChoice.choices[value] }))}
      onChange={changeBackend}
    />
  );
}
