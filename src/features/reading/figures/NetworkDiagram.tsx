import { useRoom } from '../room.ts';
import { useFigure } from './figure.ts';
import styles from './NetworkDiagram.module.css';

const height = 300;
/** Units drawn of a layer that has more: these, and three dots. */
const mostDrawn = 9;
const columns = [60, 230, 400] as const;

/** The three layers and the connections between them. */
export function NetworkDiagram() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { visibleSize, hiddenSize } = useFigure('network').settings;
  const layers = [visibleSize, hiddenSize, visibleSize].map((size, n) => ({
    size,
    x: columns[n]!,
    heights: unitHeights(size),
  }));
  const names = [words.pixels(visibleSize), words.hiddenUnits(hiddenSize), words.outputs(visibleSize)];
  return (
    <svg
      className={styles.network}
      viewBox={`0 0 460 ${height + 34}`}
      role="img"
      aria-label={words.layers(names)}
    >
      {layers
        .slice(1)
        .map((layer, n) =>
          layers[n]!.heights.flatMap((from) =>
            layer.heights.map((to) => (
              <line
                key={`${layer.x} ${from} ${to}`}
                className={styles.weight}
                x1={layers[n]!.x}
                y1={from}
                x2={layer.x}
                y2={to}
              />
            )),
          ),
        )}
      {layers.map(({ x, heights, size }, n) => (
        <g key={x}>
          {heights.map((y) => (
            <circle key={y} className={styles.unit} data-hidden={n === 1} cx={x} cy={y} r={9} />
          ))}
          {size > mostDrawn && (
            <text className={styles.dots} x={x} y={height / 2 + 5}>
              ⋮
            </text>
          )}
          <text className={styles.name} x={x} y={height + 26}>
            {names[n]}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The heights of the units of a layer; in the middle of a long layer there is room for the dots. */
function unitHeights(size: number): readonly number[] {
  const drawn = Math.min(size, mostDrawn);
  const places = Array.from({ length: drawn }, (_, n) => ((n + 0.5) / drawn) * height);
  return size > mostDrawn ? places.filter((_, n) => n !== Math.floor(drawn / 2)) : places;
}
