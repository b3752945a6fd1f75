import { ChevronDown } from 'lucide-react';
import type { RefObject } from 'react';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { symbols } from '../../notation/symbols.ts';
import { useHint } from '../../ui/useHint.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Condensed.module.css';
import { CostShares } from './CostShares.tsx';

interface CondensedProps {
  /** Whether the equation is out of sight. On a narrow screen the line stays in any case. */
  readonly away: boolean;
  /** Whether the equation is unfolded below this line, on a narrow screen. */
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** The equation in one line that stays at the top of the window: J, its terms' shares, λ, β and ρ. */
export function Condensed({ away, open, onOpen }: CondensedProps) {
  const words = useWords('page').objective;
  const total = useRun(({ terms }) => terms && formatMeasured(terms.total));
  const { lambda, beta, rho, sparsity, active } = useSettings((settings) => settings.objective);
  const { id, anchorProps, controlProps, tooltip } = useHint(words.openHint);
  const { ref, onPointerUp: _, ...pointer } = anchorProps;
  return (
    <div className={styles.condensed} data-away={away} data-open={open}>
      <button
        type="button"
        ref={ref as RefObject<HTMLButtonElement | null>}
        className={styles.line}
        aria-expanded={open}
        aria-describedby={id}
        onClick={onOpen}
        {...pointer}
        {...controlProps}
      >
        <VisuallyHidden>{words.open} </VisuallyHidden>
        <span className={styles.total}>
          <i>{symbols.total}</i> = <b>{total ?? '–'}</b>
        </span>
        <span className={styles.shares}>
          <CostShares />
        </span>
        <Parameter tone="decay" symbol={symbols.lambda} value={lambda} />
        {active === undefined && <Parameter tone="sparsity" symbol={symbols.beta} value={beta} />}
        {sparsity === undefined && <Parameter tone="sparsity" symbol={symbols.rho} value={rho} />}
        {active !== undefined && <Parameter tone="sparsity" symbol="k" value={active} />}
        <ChevronDown size={16} aria-hidden className={styles.arrow} />
      </button>
      {tooltip}
    </div>
  );
}

interface ParameterProps {
  readonly tone: 'decay' | 'sparsity';
  readonly symbol: string;
  readonly value: number;
}

function Parameter({ tone, symbol, value }: ParameterProps) {
  return (
    <span className={styles.parameter} data-tone={tone}>
      <i>{symbol}</i> {formatSetting(value)}
    </span>
  );
}
