import { useId } from 'react';
import { removeMean } from '../../core/hiddenUnit/adjustPatch.ts';
import { formatMeasured } from '../../format/number.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { ActivationHistogram } from './ActivationHistogram.tsx';
import styles from './BestPatches.module.css';
import type { Inspected, InspectedPatch } from './contest.ts';
import { Tile } from './Tile.tsx';

interface BestPatchesProps {
  readonly inspected: Inspected;
  /** Number of the patch that is compared with the best aligned one. */
  readonly rival: number | undefined;
  onCompare(patch: InspectedPatch): void;
}

/** The real patches that excite the unit most, beside those that look most like it, and how often it is active at all. */
export function BestPatches({ inspected, rival, onCompare }: BestPatchesProps) {
  const { panelNotation, unitInspector } = useWords('panels');
  const { byActivation, byCosine, patchCount } = inspected;
  const words = useId();
  const list = { rival, describedBy: words, onCompare };
  return (
    <Panel title={unitInspector.patches.title} level={3}>
      <div className={styles.lists}>
        <section>
          <h4>
            <Hint text={panelNotation.byActivation.sentence}>{panelNotation.byActivation.name}</Hint>
          </h4>
          <Ranking patches={byActivation} as="pixels" value={({ activation }) => activation} {...list} />
        </section>
        <section>
          <h4>
            <Hint text={panelNotation.byCosine.sentence}>{panelNotation.byCosine.name}</Hint>
          </h4>
          <Ranking patches={byCosine} as="weights" value={({ cosine }) => cosine} {...list} />
        </section>
      </div>
      <p id={words} className={styles.words}>
        {unitInspector.patches.words}
      </p>
      <ActivationHistogram counts={inspected.histogram} onShare={inspected.onShare} patchCount={patchCount} />
    </Panel>
  );
}

interface RankingProps extends Pick<BestPatchesProps, 'rival' | 'onCompare'> {
  readonly patches: readonly InspectedPatch[];
  /** As the network sees them, or their patterns at full contrast. */
  readonly as: 'pixels' | 'weights';
  /** Id of the sentence that says what choosing a patch does. */
  readonly describedBy: string;
  value(patch: InspectedPatch): number;
}

function Ranking({ patches, as, value, rival, describedBy, onCompare }: RankingProps) {
  const { compare } = useWords('panels').unitInspector.patches;
  return (
    <ol className={styles.ranking}>
      {patches.map((patch) => (
        <li key={patch.patch}>
          <button
            type="button"
            className={styles.patch}
            aria-pressed={patch.patch === rival}
            aria-describedby={describedBy}
            aria-label={compare(patch.patch + 1, formatMeasured(value(patch)))}
            onClick={() => onCompare(patch)}
          >
            <Tile values={as === 'weights' ? removeMean(patch.values) : patch.values} as={as} />
          </button>
          <span className={styles.value}>{value(patch).toFixed(2)}</span>
        </li>
      ))}
    </ol>
  );
}
