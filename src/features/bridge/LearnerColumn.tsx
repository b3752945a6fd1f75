import type { LearnerKind, LearnerSettings } from '../../core/dictionary/learner.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { useWords } from '../../words/useWords.ts';
import { CosineMatrix } from './CosineMatrix.tsx';
import { FoundFeatures } from './FoundFeatures.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import styles from './parts.module.css';
import { bridgeRanges, kinds, paceOf, settingsOf } from './settings.ts';
import type { Learner } from './useLearner.ts';

interface LearnerColumnProps {
  readonly name: string;
  readonly settings: LearnerSettings;
  readonly learner: Learner;
  onChange(settings: LearnerSettings): void;
}

/** One learner: its settings, its progress, and its results. */
export function LearnerColumn({ name, settings, learner, onChange }: LearnerColumnProps) {
  const { learner: words, measures } = useWords('bridge');
  const { report } = learner;
  return (
    <Panel title={name}>
      <SelectField
        label={words.kind.name}
        hint={words.kind.sentence}
        value={settings.kind}
        options={kinds.map((value) => ({ value, label: words.kind.options[value] }))}
        onChange={(kind) => onChange({ ...settings, kind })}
      />
      <p className={styles.muted}>{words.kind.about[settings.kind]}</p>
      {settingsOf[settings.kind].map((setting) => (
        <Slider
          onRelease
          key={setting}
          label={words[setting].name}
          hint={words[setting].sentence}
          value={settings[setting]}
          range={bridgeRanges[setting]}
          onChange={(value) => onChange({ ...settings, [setting]: value })}
        />
      ))}
      <State learner={learner} name={name} kind={settings.kind} />
      {report ? (
        <>
          <CosineMatrix report={report} name={name} />
          <FoundFeatures measures={report.measures} absorption={report.absorption} />
          <MeasureTable report={report} name={name} />
        </>
      ) : (
        <p className={styles.muted}>{measures.waiting}</p>
      )}
    </Panel>
  );
}

interface StateProps extends Pick<LearnerColumnProps, 'learner' | 'name'> {
  readonly kind: LearnerKind;
}

function State({ learner: { status, report }, name, kind }: StateProps) {
  const { status: words } = useWords('bridge');
  const { step, steps } = report ?? { step: 0, steps: 1 };
  const pace = paceOf[kind];
  const sentences = {
    idle: () => words.idle,
    training: () => (report ? words.progress(step, steps, pace) : words.starting),
    paused: () => words.paused(step, steps, pace),
    done: () => words.done(step, pace),
    failed: () => words.failed(status.name === 'failed' ? status.message : ''),
  };
  const sentence = sentences[status.name]();
  return (
    <div className={styles.list}>
      <p>{sentence}</p>
      <Spoken sentence={words.of(name, sentence)} occasion={status.name} />
      {(status.name === 'training' || status.name === 'paused') && (
        <Progress label={name} fraction={report ? step / steps : undefined} />
      )}
    </div>
  );
}
