import { useContext } from 'react';
import { type ScrubbableId, scrubbable } from '../../../notes/structure/figures.ts';
import { formatSetting } from '../../../ui/number.ts';
import { lastPosition, positionOf, valueAt } from '../../../ui/scale.ts';
import { FigureContext } from '../figures/figure.ts';
import { useRoom } from '../room.ts';
import styles from './Scrub.module.css';
import { settingNames } from './settingNames.ts';

/** A setting of the figure beside the text, to be dragged in the middle of a sentence. */
export function Scrub({ id }: { readonly id: ScrubbableId }) {
  const { language } = useRoom();
  const figure = useContext(FigureContext);
  const value = scrubbedValue(figure?.settings, id);
  if (!figure || value === undefined) return null;
  const range = scrubbable[id];
  return (
    <label className={styles.scrub}>
      <span className={styles.value}>{formatSetting(value)}</span>
      <input
        type="range"
        className={styles.range}
        aria-label={settingNames[language][id]}
        aria-valuetext={formatSetting(value)}
        min={0}
        max={lastPosition(range)}
        value={Math.round(positionOf(value, range))}
        onChange={({ target }) =>
          figure.change(scrubbedSettings(figure.settings, id, valueAt(target.valueAsNumber, range)))
        }
      />
    </label>
  );
}

type Settings = Readonly<Record<string, unknown>>;

/** A setting stands among the figure's own, or in its objective. */
export function scrubbedValue(settings: Settings | undefined, id: ScrubbableId): number | undefined {
  const objective = settings?.['objective'] as Settings | undefined;
  const value = settings?.[id] ?? objective?.[id];
  return typeof value === 'number' ? value : undefined;
}

/** What changes in the figure's settings when this one does. */
export function scrubbedSettings(settings: Settings, id: ScrubbableId, value: number): Settings {
  const objective = settings['objective'] as Settings | undefined;
  return id in settings || !objective ? { [id]: value } : { objective: { ...objective, [id]: value } };
}
