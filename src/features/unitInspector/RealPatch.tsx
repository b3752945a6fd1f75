import { useMemo, useState } from 'react';
import { adjustPatch, patternOf, removeMean } from '../../core/hiddenUnit/adjustPatch.ts';
import { alignPattern } from '../../core/hiddenUnit/alignment.ts';
import { ranges } from '../../presets/ranges.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { useWords } from '../../words/useWords.ts';
import { ContestTable } from './ContestTable.tsx';
import { contestants, type Inspected, type InspectedPatch, verdict } from './contest.ts';
import { PairFigure } from './PairFigure.tsx';
import styles from './RealPatch.module.css';
import { Tile } from './Tile.tsx';

interface RealPatchProps {
  readonly inspected: Inspected;
  /** The patch to compare with the best aligned one; by default one from the ranking. */
  readonly rival: InspectedPatch | undefined;
}

/**
 * The notes' caveat: among real patches contrast counts too, so that a stronger but worse aligned patch can excite the unit
 * more. Contrast and brightness of one patch can be turned; without means and at one length only the pattern is left.
 */
export function RealPatch({ inspected, rival }: RealPatchProps) {
  const { panelNotation, unitInspector } = useWords('panels');
  const words = unitInspector.contest;
  const { weights, bias } = inspected.parameters;
  const [contrast, setContrast] = useState(1);
  const [brightness, setBrightness] = useState(0);
  const [patternsOnly, setPatternsOnly] = useState(false);
  const pair = useMemo(() => contestants(inspected, rival), [inspected, rival]);
  const values = useMemo(() => {
    if (!pair) return undefined;
    const turned = adjustPatch(pair.rival.values, { contrast, brightness });
    return patternsOnly
      ? { aligned: patternOf(pair.aligned.values), rival: patternOf(turned) }
      : { aligned: pair.aligned.values, rival: turned };
  }, [pair, contrast, brightness, patternsOnly]);
  if (!pair || !values) return null;
  const aligned = alignPattern(weights, bias, values.aligned);
  const other = alignPattern(weights, bias, values.rival);
  const atFirst = alignPattern(weights, bias, pair.rival.values).pattern.inputNorm;
  const longestRival = patternsOnly ? other.pattern.inputNorm : ranges.contrast.max * atFirst;
  const sentence = words.verdicts[verdict(aligned, other)];
  return (
    <Panel title={words.title} level={3}>
      <p className={styles.words}>{panelNotation.caveat.sentence}</p>
      <div className={styles.pair} dir="ltr">
        <Contestant
          title={words.aligned}
          patch={pair.aligned.patch}
          values={values.aligned}
          asPattern={patternsOnly}
        />
        <PairFigure aligned={aligned.pattern} rival={other.pattern} longestRival={longestRival} />
        <Contestant
          title={words.rival}
          patch={pair.rival.patch}
          values={values.rival}
          asPattern={patternsOnly}
        />
      </div>
      <ContestTable aligned={aligned} rival={other} bias={bias} />
      <Slider
        label={panelNotation.contrast.name}
        hint={panelNotation.contrast.sentence}
        value={contrast}
        range={ranges.contrast}
        courseValue={1}
        onChange={setContrast}
      />
      <Slider
        label={panelNotation.brightness.name}
        hint={panelNotation.brightness.sentence}
        value={brightness}
        range={ranges.brightness}
        courseValue={0}
        onChange={setBrightness}
      />
      <Checkbox
        label={panelNotation.patternsOnly.name}
        hint={panelNotation.patternsOnly.sentence}
        checked={patternsOnly}
        onChange={setPatternsOnly}
      />
      <p className={styles.verdict}>{sentence}</p>
      <Spoken sentence={sentence} occasion={[contrast, brightness, patternsOnly, rival?.patch].join()} />
    </Panel>
  );
}

interface ContestantProps {
  readonly title: string;
  readonly patch: number;
  readonly values: ArrayLike<number>;
  /** Only the pattern counts: the patch itself is not shown. */
  readonly asPattern: boolean;
}

function Contestant({ title, patch, values, asPattern }: ContestantProps) {
  const words = useWords('panels').unitInspector.contest;
  return (
    <figure className={styles.contestant}>
      {!asPattern && <Tile values={values} as="pixels" label={words.picture(title, patch + 1)} />}
      <figcaption>
        {title}
        <br />
        <span className={styles.number}>{words.patch(patch + 1)}</span>
      </figcaption>
      {/* What is aligned best often has so little contrast that nothing is seen of it: its pattern is shown, too. */}
      <Tile values={removeMean(values)} as="weights" label={words.pattern(title, patch + 1)} />
      <span className={styles.number}>{words.patternCaption}</span>
    </figure>
  );
}
