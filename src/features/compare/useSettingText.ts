import type { OutputUnits, SparsityKind } from '../../core/autoencoder/model.ts';
import type { RunChange } from '../../description/runDescription.ts';
import { formatSetting } from '../../format/number.ts';
import { useWords } from '../../words/useWords.ts';
import type { SettingName, SettingValue } from './differingSettings.ts';

/** Characters of a digest that tell it from others. */
const digestShown = 8;

/** What a description leaves out where a run has the course's model. */
const courseModel = { output: 'sigmoid', sparsity: 'kl' } as const;

type ModelName = OutputUnits | SparsityKind;

/** How the value of a setting is written. */
export function useSettingText(): (name: SettingName, value: SettingValue) => string {
  const { settings: words } = useWords('compare');
  const { sources, optimisers } = useWords('page');
  const write = (name: SettingName, value: SettingValue): string => {
    if (name === 'output' || name === 'sparsity')
      return words.models[(value ?? courseModel[name]) as ModelName];
    if (name === 'colour') return value ? words.yes : words.no;
    if (value === undefined) return words.absent;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return formatSetting(value);
    if (typeof value !== 'string')
      return value.length === 0 ? words.absent : words.allChanges(value.map(change));
    if (name === 'source') return sources[value as keyof typeof sources].name;
    if (name === 'optimiser') return optimisers.names[value as keyof typeof optimisers.names];
    return name === 'memory' ? words.automatic : value.slice(0, digestShown);
  };
  const change = ({ iteration, ...changed }: RunChange): string =>
    words.change(
      iteration,
      Object.entries(changed).map(([name, value]) =>
        words.settingIs(words.names[name as SettingName], write(name as SettingName, value)),
      ),
    );
  return write;
}
