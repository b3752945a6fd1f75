import { useContext } from 'react';
import { formatSetting } from '../../../format/number.ts';
import { type ScrubbableId, scrubbable } from '../../../notes/structure/figures.ts';
import { lastPosition, positionOf, valueAt } from '../../../ui/scale.ts';
import { useSlide } from '../../../ui/useSlide.ts';
import { FigureContext } from '../figures/figure.ts';
import { useRoom } from '../room.ts';
import styles from './Scrub.module.css';
import { scrubbedSettings, scrubbedValue } from './scrubbed.ts';

/** A setting of the figure beside the text, to be dragged in the middle of a sentence. */
export function Scrub({ id }: { readonly id: ScrubbableId }) {
  const { reading } = useRoom();
  const figure = useContext(FigureContext);
  const value = scrubbedValue(figure?.settings, id);
  const { shown, slide, slideProps } = useSlide({
    value: value ?? 0,
    onChange: (next) => figure?.change(scrubbedSettings(figure.settings, id, next)),
    onRelease: id === 'hiddenSize', // another network is trained
  });
  if (value === undefined) return null;
  const range = scrubbable[id];
  return (
    <label className={styles.scrub}>
      <span className={styles.value}>{formatSetting(shown)}</span>
      <input
        type="range"
        className={styles.range}
        aria-label={reading.settings[id]}
        aria-valuetext={formatSetting(shown)}
        min={0}
        max={lastPosition(range)}
        value={Math.round(positionOf(shown, range))}
        onChange={({ target }) => slide(valueAt(target.valueAsNumber, range))}
        {...slideProps}
      />
    </label>
  );
}
