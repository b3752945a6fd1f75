import { useMemo, useRef, useState } from 'react';
import { Reading } from '../../ui/chart/Reading.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import { BlockMap } from './BlockMap.tsx';
import styles from './BlockMaps.module.css';
import { type BlockCells, cellsOf, cellText } from './blockCells.ts';
import type { CheckResult } from './checkText.ts';
import { scaleGradient } from './mapColours.ts';

/** CSS pixels along a side of a cell, at least. */
const smallestCell = 3;
const largestCell = 12;
/** Width of a bias's column of cells, and what lies between and around the maps. */
const biasWidth = 12;
const between = 2 * biasWidth + 3 * 12 + 8;

interface Selected {
  readonly block: string;
  readonly at: number;
}

/** Relative differences entry by entry, in the shapes of W1, b1, W2 and b2. */
export function BlockMaps({ result }: { readonly result: CheckResult }) {
  const { gradientCheck } = useWords('panels');
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) - between;
  const [selected, setSelected] = useState<Selected>();
  const across = result.shape.visibleSize + result.shape.hiddenSize;
  const roomy = Math.min(largestCell, Math.floor(width / across));
  const pool = roomy >= smallestCell || width <= 0 ? 1 : Math.ceil((smallestCell * across) / width);
  const side = Math.max(smallestCell, pool === 1 ? roomy : smallestCell);
  const blocks = useMemo(() => cellsOf(result, pool), [result, pool]);
  const named = (name: string): BlockCells | undefined => blocks.find((block) => block.name === name);
  const shown = selected && named(selected.block);
  return (
    <div className={styles.maps}>
      <div ref={frame} className={styles.row}>
        {(['W1', 'b1', 'W2', 'b2'] as const).map((name) => {
          const block = named(name);
          if (!block) return null;
          return (
            <BlockMap
              key={name}
              block={block}
              cellWidth={block.columns === 1 ? biasWidth : side}
              cellHeight={side}
              selected={selected?.block === name ? selected.at : undefined}
              onSelect={(at) => setSelected(at === undefined ? undefined : { block: name, at })}
              wordsOf={(at) => cellText(result, block, at, gradientCheck)}
            />
          );
        })}
      </div>
      <Legend pool={pool} />
      <Reading
        text={
          shown && selected && selected.at < shown.cells.length
            ? cellText(result, shown, selected.at, gradientCheck)
            : undefined
        }
        otherwise={gradientCheck.mapHint}
        lines={2}
      />
    </div>
  );
}

function Legend({ pool }: { readonly pool: number }) {
  const { gradientCheck } = useWords('panels');
  return (
    <div className={styles.legend}>
      <span>1e-12</span>
      <span className={styles.scale} style={{ background: scaleGradient }} aria-hidden />
      <span>1</span>
      <VisuallyHidden>{gradientCheck.scale}</VisuallyHidden>
      <span className={styles.note}>
        <bdi>|a − n| / (|a| + |n|)</bdi> {gradientCheck.scaleNote(pool)}
      </span>
    </div>
  );
}
