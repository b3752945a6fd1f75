import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import barStyles from './TimedBars.module.css';

interface TimedBarsProps {
  /** Milliseconds. */
  readonly loop: number;
  readonly matrix: number;
  /** How many times faster the reader expected the matrices to be. */
  readonly predicted: number | undefined;
}

/** Both times as bars on one scale, and the time that the reader's prediction would have given the matrices. */
export function TimedBars({ loop, matrix, predicted }: TimedBarsProps) {
  const { reading } = useRoom();
  const words = reading.timing;
  const bars = [
    { name: words.loop, time: loop, tone: 'one' },
    { name: words.matrix, time: matrix, tone: 'two' },
    ...(predicted !== undefined && predicted > 0
      ? [{ name: words.yours(predicted), time: loop / predicted, tone: 'reader' }]
      : []),
  ];
  const longest = Math.max(...bars.map(({ time }) => time));
  return (
    <table className={styles.table}>
      <tbody>
        {bars.map(({ name, time, tone }) => (
          <tr key={tone}>
            <th scope="row">{name}</th>
            <td className={barStyles.track}>
              <div
                className={barStyles.bar}
                data-tone={tone}
                style={{ width: `${Math.max(0.5, (100 * time) / longest)}%` }}
              />
            </td>
            <td>{words.time(time)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
