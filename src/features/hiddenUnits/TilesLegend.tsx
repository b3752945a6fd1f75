import { commonRange } from '../../core/filters/tileLevels.ts';
import { formatSetting } from '../../format/number.ts';
import { useSession, useTileLook } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import { Hint } from '../../ui/Hint.tsx';
import styles from './TilesLegend.module.css';

/** Milliseconds between two looks at the weights: numbers that change faster cannot be read. */
const readingPace = 500;
const latestFrame = ({ frame }: Run) => frame;

/** What the tiles' colours stand for; on one scale for all units, as numbers. */
export function TilesLegend() {
  const contrast = useTileLook((look) => look.contrast);
  return contrast === 'common' ? (
    <CommonLegend />
  ) : (
    <Colours range={undefined} words="each tile scaled to its own largest weight" />
  );
}

function CommonLegend() {
  const frame = useThrottledStore(useSession().run, latestFrame, readingPace);
  const range = frame && formatSetting(Number(commonRange(frame.weights, frame.shape).toPrecision(3)));
  return <Colours range={range} words="all tiles on one scale, which ends at the largest weight of all" />;
}

interface ColoursProps {
  /** The |weight| at either end, where it is the same for all tiles. */
  readonly range: string | undefined;
  readonly words: string;
}

function Colours({ range = '', words }: ColoursProps) {
  const scale = useTileLook((look) => look.scale);
  const [minus, zero, plus] = scale === 'grey' ? ['Black', 'grey', 'white'] : ['Blue', 'white', 'orange'];
  const meaning =
    range === ''
      ? `${minus} is a negative weight, ${zero} none, ${plus} a positive one`
      : `${minus} is a weight of −${range}, ${zero} none, ${plus} one of ${range}`;
  return (
    <Hint text={`${meaning}; ${words}.`} label={`${minus} −${range}, ${zero} 0, ${plus} +${range}`}>
      <span className={styles.legend} data-scale={scale}>
        <i data-grey="black" /> −{range} <i data-grey="grey" /> 0 <i data-grey="white" /> +{range}
      </span>
    </Hint>
  );
}
