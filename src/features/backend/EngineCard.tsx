import { useEngine, useSettings } from '../../hooks/useSession.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Engine.module.css';
import { enginePreferences } from './engineText.ts';

/** Why this engine computes, and the choice of another. Loaded when the card is first opened. */
export function EngineCard() {
  return (
    <div className={styles.card}>
      <Reason />
      <Preference />
    </div>
  );
}

function Reason() {
  const { engineChoice: words } = useWords('page');
  const { engines } = useWords('failures');
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
