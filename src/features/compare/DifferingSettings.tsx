import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { differingSettings } from './differingSettings.ts';
import type { Member } from './member.ts';
import styles from './parts.module.css';
import { RunChip } from './RunChip.tsx';
import { useSettingText } from './useSettingText.ts';

/** The settings in which these runs differ, a column for each. */
export function DifferingSettings({ members }: { readonly members: readonly Member[] }) {
  const { settings: words } = useWords('compare');
  const settings = differingSettings(members.map(({ run }) => run.description));
  const write = useSettingText();
  return (
    <Panel title={words.title}>
      {settings.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
        <section className={styles.region} aria-label={words.region} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.setting}</th>
                {members.map(({ place, title }) => (
                  <th key={place} scope="col">
                    <RunChip place={place} /> {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {settings.map(({ name, values }) => (
                <tr key={name}>
                  <th scope="row">{words.names[name]}</th>
                  {members.map(({ place }, column) => (
                    <td key={place}>{write(name, values[column])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
