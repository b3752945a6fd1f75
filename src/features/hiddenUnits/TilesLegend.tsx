import { commonRange } from '../../core/filters/tileLevels.ts';
import { formatSetting } from '../../format/number.ts';
import { useSession, useTileLook } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './TilesLegend.module.css';

/** Milliseconds between two looks at the weights: numbers that change faster cannot be read. */
const readingPace = 500;
const latestFrame = ({ frame }: Run) => frame;

/** What the tiles' colours mean; as numbers if all units share one scale. */
export function TilesLegend() {
  const contrast = useTileLook((look) => look.contrast);
  return contrast === 'common' ? <CommonLegend /> : <Colours range={undefined} />;
}

function CommonLegend() {
  const frame = useThrottledStore(useSession().run, latestFrame, readingPace);
  const range = frame && formatSetting(Number(commonRange(frame.weights, frame.shape).toPrecision(3)));
  return <Colours range={range ?? ''} />;
}

interface ColoursProps {
  /** The |weight| at either end, where it is the same for all tiles. */
  readonly range: string | undefined;
}

function Colours({ range }: ColoursProps) {
  const scale = useTileLook((look) => look.scale);
  const words = useWords('page').hiddenUnits.legend[scale];
  const sentence = range === undefined ? words.perUnit : words.common(range);
  return (
    <Hint text={sentence} label={words.label(range ?? '')}>
      <span className={styles.legend} data-scale={scale} dir="ltr">
        <i data-grey="black" /> −{range} <i data-grey="grey" /> 0 <i data-grey="white" /> +{range}
      </span>
    </Hint>
  );
}
