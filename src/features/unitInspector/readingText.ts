import type { TileReading } from '../../core/hiddenUnit/tileReading.ts';
import type { UnitInspectorWords } from '../../words/en/unitInspector.ts';

/** What the tile shows, as a sentence. */
export function readingText(reading: TileReading | undefined, words: UnitInspectorWords['reading']): string {
  if (!reading) return words.none;
  const { wavelength, explained, isEdge } = reading;
  return isEdge ? words.edge(wavelength, explained) : words.notEdge(explained);
}
