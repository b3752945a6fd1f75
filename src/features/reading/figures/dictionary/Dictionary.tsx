import { useState } from 'react';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure } from '../figure.ts';
import { Choice } from '../parts/Choice.tsx';
import dictionaryStyles from './Dictionary.module.css';
import { type ComparedNetwork, comparedNetworks, parametersOf } from './networks.ts';

const scales = ['own', 'shared'] as const;
/** In the place of a number that the reader is asked for. */
const asked = '?';
/** Height of the tallest layer in the drawing's units. */
const height = 200;

/** The course's autoencoder beside one of a language model, to scale, with their numbers. */
export function Dictionary() {
  const { reading } = useRoom();
  const words = reading.dictionary;
  const { hidesWidth = false } = useFigure('dictionary').settings;
  const isHidden = ({ id }: ComparedNetwork): boolean => hidesWidth && id === 'theirs';
  const [scale, setScale] = useState<(typeof scales)[number]>('own');
  const tallest = Math.max(...comparedNetworks.map(largestLayer));
  const rows = [
    { name: words.inputs, isAsked: false, of: ({ inputs }: ComparedNetwork) => inputs },
    { name: words.hidden, isAsked: true, of: ({ hidden }: ComparedNetwork) => hidden },
    { name: words.perInput, isAsked: true, of: ({ inputs, hidden }: ComparedNetwork) => hidden / inputs },
    { name: words.parameters, isAsked: true, of: parametersOf },
  ];
  return (
    <div className={styles.stack}>
      {!hidesWidth && (
        <Choice
          label={words.scale}
          value={scale}
          options={scales.map((value) => ({ value, label: words.scales[value] }))}
          onChange={setScale}
        />
      )}
      <div className={styles.pair}>
        {comparedNetworks.map((network) => (
          <div key={network.id} className={styles.stack}>
            <h4>{words[network.id]}</h4>
            {isHidden(network) ? (
              <p className={dictionaryStyles.asked} aria-hidden="true">
                {asked}
              </p>
            ) : (
              <Layers
                network={network}
                tallest={scale === 'own' ? largestLayer(network) : tallest}
                label={words.picture(words[network.id], network.inputs, network.hidden)}
              />
            )}
          </div>
        ))}
      </div>
      {scale === 'shared' && <p className={styles.note}>{words.tooSmall}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {comparedNetworks.map(({ id }) => (
              <th key={id} scope="col">
                {words[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, isAsked, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {comparedNetworks.map((network) => (
                <td key={network.id}>{isAsked && isHidden(network) ? asked : words.number(of(network))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const largestLayer = ({ inputs, hidden }: ComparedNetwork): number => Math.max(inputs, hidden);

interface LayersProps {
  readonly network: ComparedNetwork;
  /** Units in a layer as tall as the drawing. */
  readonly tallest: number;
  readonly label: string;
}

/** Three bars, each as tall as its layer has units, and the fans of weights between them. */
function Layers({ network: { inputs, hidden }, tallest, label }: LayersProps) {
  const tall = (units: number): number => (height * units) / tallest;
  const [outer, inner] = [tall(inputs), tall(hidden)];
  const middle = height / 2;
  const fan = (from: number, x: number, to: number, until: number): string =>
    `M${x} ${middle - from / 2}V${middle + from / 2}L${until} ${middle + to / 2}V${middle - to / 2}Z`;
  return (
    <svg viewBox={`0 -4 160 ${height + 8}`} role="img" aria-label={label} className={dictionaryStyles.layers}>
      <path d={fan(outer, 24, inner, 74)} className={dictionaryStyles.fan} />
      <path d={fan(inner, 86, outer, 136)} className={dictionaryStyles.fan} />
      {[
        { x: 12, size: outer, kind: 'outer' },
        { x: 74, size: inner, kind: 'inner' },
        { x: 136, size: outer, kind: 'outer' },
      ].map(({ x, size, kind }) => (
        <rect
          key={x}
          x={x}
          y={middle - size / 2}
          width={12}
          height={size}
          data-kind={kind}
          className={dictionaryStyles.layer}
        />
      ))}
    </svg>
  );
}
