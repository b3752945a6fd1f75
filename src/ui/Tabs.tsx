import { Content, List, Root, Trigger } from '@radix-ui/react-tabs';
import { type ReactNode, Suspense } from 'react';
import styles from './Tabs.module.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** Made only while its tab is chosen; may be lazy. */
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
        {tabs.map(({ name, title }) => (
          <Trigger key={name} value={name} className={styles.tab}>
            {title}
          </Trigger>
        ))}
      </List>
      {tabs.map(({ name, content }) => (
        <Content key={name} value={name} className={styles.content} tabIndex={-1}>
          <Suspense fallback={<p className={styles.loading}>Loading …</p>}>{content}</Suspense>
        </Content>
      ))}
    </Root>
  );
}
