import type { WorldSettings } from '../../core/dictionary/world.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';
import { bridgeRanges, firstSteps, firstWorld, shapeOf, variants } from './settings.ts';

interface WorldControlsProps {
  readonly world: WorldSettings;
  readonly steps: number;
  onWorld(world: WorldSettings): void;
  onSteps(steps: number): void;
}

const adjustable = ['features', 'dimensions', 'probability', 'seed'] as const;

/** The settings of the world, and how long learners train. */
export function WorldControls({ world, steps, onWorld, onSteps }: WorldControlsProps) {
  const { world: words, controls } = useWords('bridge');
  const { features, dimensions, on } = shapeOf(world);
  const isFixed = (name: string): boolean =>
    world.variant === 'pentagon' && (name === 'features' || name === 'dimensions');
  return (
    <Panel title={words.title}>
      <p className={styles.text}>{words.explanation(features, dimensions, on)}</p>
      <SelectField
        label={words.variant.name}
        hint={words.variant.sentence}
        value={world.variant}
        options={variants.map((value) => ({ value, label: words.variant.options[value] }))}
        onChange={(variant) => onWorld({ ...world, variant })}
      />
      <p className={styles.muted}>{words.variant.about[world.variant]}</p>
      {adjustable.map((name) => (
        <Slider
          onRelease
          key={name}
          label={words[name].name}
          hint={words[name].sentence}
          value={isFixed(name) ? { features, dimensions }[name as 'features'] : world[name]}
          range={bridgeRanges[name]}
          disabled={isFixed(name)}
          courseValue={firstWorld[name]}
          valueName="suggested"
          onChange={(value) => onWorld({ ...world, [name]: value })}
        />
      ))}
      <Slider
        onRelease
        label={words.steps.name}
        hint={words.steps.sentence}
        value={steps}
        range={bridgeRanges.steps}
        courseValue={firstSteps}
        valueName="suggested"
        onChange={onSteps}
      />
      <p className={styles.muted}>{controls.changing}</p>
    </Panel>
  );
}
