import type { TooltipContentProps } from 'recharts';
import { formatMeasured } from '../../format/number.ts';
import { TooltipCard } from '../../ui/Tooltip.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './CostTooltip.module.css';
import { costLines } from './costTerms.ts';
import { LineMark } from './LineMark.tsx';

/** The four numbers of one iteration. A term that a logarithmic axis cannot hold is shown as 0. */
export function CostTooltip({ active, payload, label }: TooltipContentProps) {
  const words = useWords('panels').measures.cost;
  if (!active || payload.length === 0) return null;
  return (
    <TooltipCard>
      <p>{words.iteration(Number(label))}</p>
      <table className={styles.terms}>
        <tbody>
          {costLines.map((line) => {
            const value = Number(payload.find(({ dataKey }) => dataKey === line.term)?.value ?? 0);
            return (
              <tr key={line.term}>
                <td>
                  <LineMark {...line} />
                </td>
                <th scope="row">{words.lines[line.term]}</th>
                <td className={styles.number}>{formatMeasured(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TooltipCard>
  );
}
