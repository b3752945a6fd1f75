import { Content, List, Root, Trigger } from '@radix-ui/react-tabs';
import { type ReactNode, Suspense, useDeferredValue, useState } from 'react';
import { KeepMounted } from './KeepMounted.tsx';
import styles from './Tabs.module.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** What stands on the tab where there is no room for the title, which remains its name. */
  readonly short?: string;
  /** Made when its tab is first chosen, and kept; may be lazy. While hidden it follows nothing (`useIsVisible`). */
  readonly content: ReactNode;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

/** One of several panels. Arrow keys move between the tabs, which take effect at once. */
export function Tabs<Name extends string>({ label, tabs, value, onChange }: TabsProps<Name>) {
  const shown = useDeferredValue(value); // making a panel may wait for a click, not the other way round
  const made = useAllSoFar(shown);
  return (
    <Root
      className={styles.tabs}
      value={value}
      onValueChange={(name) => {
        const chosen = tabs.find((tab) => tab.name === name);
        if (chosen) onChange(chosen.name);
      }}
    >
      <List className={styles.list} aria-label={label}>
        {tabs.map(({ name, title, short = title }) => (
          <Trigger key={name} value={name} className={styles.tab} aria-label={title}>
            <span className={styles.title}>{title}</span>
            <span className={styles.short}>{short}</span>
          </Trigger>
        ))}
      </List>
      {tabs.map(({ name, content }) => (
        <Content key={name} value={name} forceMount asChild tabIndex={-1}>
          <KeepMounted shown={name === shown} className={styles.content}>
            {made.includes(name) && (
              <Suspense fallback={<p className={styles.loading}>Loading …</p>}>{content}</Suspense>
            )}
          </KeepMounted>
        </Content>
      ))}
    </Root>
  );
}

/** All values that there have been. */
function useAllSoFar<Value>(value: Value): readonly Value[] {
  const [values, setValues] = useState([value]);
  if (values.includes(value)) return values;
  const all = [...values, value];
  setValues(all);
  return all;
}
