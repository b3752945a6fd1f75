import type { ScrubbableId } from '../../../notes/structure/figures.ts';

type Settings = Readonly<Record<string, unknown>>;

/** A setting is among the figure's own settings, or in its objective. */
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
