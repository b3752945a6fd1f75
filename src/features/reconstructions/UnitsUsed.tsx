import { useMemo } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { contributionColours } from '../../core/reconstruction/buildUp.ts';
import { formatMeasured } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { StripPicker } from '../../ui/StripPicker.tsx';
import { useGround } from '../../ui/useGround.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './TakenApart.module.css';

interface UnitsUsedProps {
  readonly parts: QuestionReply<'takeApart'>;
  readonly added: number;
  onAdd(added: number): void;
}

/** How many units are shown. */
export const unitsOnShow = 8;

/** The units that change the picture most. Picking one selects its tile and rebuilds the picture up to it. */
export function UnitsUsed({ parts, added, onAdd }: UnitsUsedProps) {
  const { order, sizes, a2, x } = parts;
  const { reconstructions } = useWords('panels');
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const count = Math.min(unitsOnShow, order.length);
  const ground = useGround();
  const rows = useMemo(
    () => [{ label: reconstructions.adds, colours: contributionColours(parts, count, ground) }],
    [parts, count, ground, reconstructions],
  );
  const captions = order.slice(0, count).map((unit) => `${unit + 1}\n${(a2[unit] ?? 0).toFixed(2)}`);
  return (
    <div className={styles.used}>
      <p className={styles.words}>{reconstructions.used}</p>
      <StripPicker
        label={reconstructions.usedStrip}
        labelled={false}
        rows={rows}
        count={count}
        pixels={layoutOf(x.length).side}
        largest={64}
        captions={captions}
        picked={added >= 1 && added <= count ? added - 1 : undefined}
        onPick={(place) => {
          selectUnit(order[place]);
          onAdd(place + 1);
        }}
        nameOf={(place) => {
          const unit = order[place] ?? 0;
          return reconstructions.usedUnit(
            unit + 1,
            formatMeasured(a2[unit] ?? 0),
            formatMeasured(sizes[place] ?? 0),
          );
        }}
      />
    </div>
  );
}
