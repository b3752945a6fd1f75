import type { TileReading } from '../../core/hiddenUnit/tileReading.ts';
import type { UnitInspectorWords } from '../../words/en/unitInspector.ts';

/**
 * What the tile shows, as a sentence.
 * @param edges whether edges are what such patches are known for
 */
export function readingText(
  reading: TileReading | undefined,
  words: UnitInspectorWords['reading'],
  edges: boolean,
): string {
  if (!reading) return words.none;
  const { wavelength, explained, isEdge } = reading;
  if (!edges) return words.wave(explained);
  return isEdge ? words.edge(wavelength, explained) : words.notEdge(explained);
}
