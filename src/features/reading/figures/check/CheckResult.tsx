import { useMemo, useState } from 'react';
import { type BlockName, blockNames } from '../../../../core/autoencoder/blocks.ts';
import type { MistakeId } from '../../../../core/autoencoder/mistakes/mistake.ts';
import { formatMeasured } from '../../../../format/number.ts';
import { Reading } from '../../../../ui/chart/Reading.tsx';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { CellPicture } from '../parts/CellPicture.tsx';
import checkStyles from './CheckResult.module.css';
import { differenceColours } from './differenceColours.ts';
import { type CheckedEntry, entriesOf, type SmallCheck } from './smallCheck.ts';

/** Above this a block counts as wrong: on the small network central differences are never off by as much. */
const wrongAbove = 1e-7;
/** CSS pixels of an entry's side. */
const entrySide = 18;

interface CheckResultProps {
  readonly result: SmallCheck;
  readonly mistake: MistakeId | 'none';
}

/** The verdict, and every entry of the four blocks. */
export function CheckResult({ result, mistake }: CheckResultProps) {
  const { reading } = useRoom();
  const words = reading.check;
  const { blocks, relativeDifference } = result.check;
  const [read, setRead] = useState<string>();
  const isWrong = (name: BlockName): boolean => !(blocks[name].relativeDifference < wrongAbove);
  const wrong = blockNames.filter(isWrong);
  const difference = formatMeasured(relativeDifference);
  const passes = mistake === 'none' ? words.passes : words.passesWrongly;
  return (
    <>
      <p className={styles.reading} role="status">
        {wrong.length === 0 ? passes(difference) : words.fails(difference, wrong)}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.block}</th>
            <th scope="col">{words.entries}</th>
            <th scope="col">{words.difference}</th>
            <th scope="col">
              <span className={checkStyles.hidden}>{words.verdict}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {blockNames.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{blocks[name].checked}</td>
              <td>{formatMeasured(blocks[name].relativeDifference)}</td>
              <td className={checkStyles.verdict} data-wrong={isWrong(name)}>
                {isWrong(name) ? words.differs : words.agrees}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={checkStyles.maps}>
        {blockNames.map((name) => (
          <BlockPicture key={name} result={result} name={name} onRead={setRead} />
        ))}
      </div>
      <Reading text={read} otherwise={words.mapHint} lines={2} />
    </>
  );
}

interface BlockPictureProps {
  readonly result: SmallCheck;
  readonly name: BlockName;
  readonly onRead: (sentence: string | undefined) => void;
}

function BlockPicture({ result, name, onRead }: BlockPictureProps) {
  const { reading } = useRoom();
  const words = reading.check;
  const entries = useMemo(() => entriesOf(result, name), [result, name]);
  const colours = useMemo(() => differenceColours(entries.map(({ relative }) => relative)), [entries]);
  const columns = 1 + Math.max(0, ...entries.map(({ column }) => column));
  const rows = entries.length / columns;
  const describe = (cell: number): string => {
    const entry = entries[cell];
    return entry ? entryText(name, entry, columns, words) : name;
  };
  return (
    <div className={checkStyles.map} style={{ width: columns * entrySide }}>
      <span className={styles.heading}>{name}</span>
      <CellPicture
        label={words.map(name)}
        colours={colours}
        rows={rows}
        columns={columns}
        height={rows * entrySide}
        nameOf={describe}
        sizeOf={(cell) => entries[cell]?.relative ?? 0}
        rowsLabel={words.mapRows(name)}
        onRead={(cell) => onRead(cell === undefined ? undefined : describe(cell))}
      />
    </div>
  );
}

function entryText(
  name: BlockName,
  { row, column, computed, numerical }: CheckedEntry,
  columns: number,
  words: { readonly entry: (name: string, computed: string, numerical: string) => string },
): string {
  const place = columns === 1 ? `${name}(${row + 1})` : `${name}(${row + 1}, ${column + 1})`;
  return words.entry(place, formatMeasured(computed), formatMeasured(numerical));
}
