import { type KeyboardEvent, type ReactNode, Suspense, useDeferredValue, useId, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import { KeepMounted } from './KeepMounted.tsx';
import styles from './Tabs.module.css';
import { tabAfterKey } from './tabAfterKey.ts';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** The text on the tab if there is no room for the title, which remains its name. */
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

/**
 * One of several panels. The tabs are one stop of the Tab key; arrow keys, Home and End move between them and select
 * a tab immediately. Source: WAI-ARIA Authoring Practices, pattern "Tabs".
 */
export function Tabs<Name extends string>({ label, tabs, value, onChange }: TabsProps<Name>) {
  const id = useId();
  const shown = useDeferredValue(value); // creating a panel may wait for a click, but a click must not wait for a panel
  const made = useAllSoFar(shown);
  const { shell } = useWords('page');
  const moveByKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const place = tabs.findIndex(({ name }) => name === value);
    const next = tabs[tabAfterKey(event.key, place, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    document.getElementById(tabId(id, next.name))?.focus();
    onChange(next.name);
  };
  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={label} className={styles.list} onKeyDown={moveByKey}>
        {tabs.map(({ name, title, short = title }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-label={nameOf(title, short)}
            id={tabId(id, name)}
            aria-selected={name === value}
            aria-controls={panelId(id, name)}
            tabIndex={name === value ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(name)}
          >
            <span className={styles.title}>{title}</span>
            <span className={styles.short}>{short}</span>
          </button>
        ))}
      </div>
      {tabs.map(({ name, content }) => (
        <KeepMounted
          key={name}
          shown={name === shown}
          role="tabpanel"
          id={panelId(id, name)}
          aria-labelledby={tabId(id, name)}
          tabIndex={-1}
          className={styles.content}
        >
          {made.includes(name) && (
            <Suspense fallback={<p className={styles.loading}>{shell.loading}</p>}>{content}</Suspense>
          )}
        </KeepMounted>
      ))}
    </div>
  );
}

/** Of a tab for screen readers and for those who speak to the page: it holds what is seen in either width (WCAG 2.5.3). */
const nameOf = (title: string, short: string): string =>
  title.toLowerCase().includes(short.toLowerCase()) ? title : `${title} (${short})`;

const tabId = (id: string, name: string): string => `${id}tab-${name}`;
const panelId = (id: string, name: string): string => `${id}panel-${name}`;

/** All values that there have been. */
function useAllSoFar<Value>(value: Value): readonly Value[] {
  const [values, setValues] = useState([value]);
  if (values.includes(value)) return values;
  const all = [...values, value];
  setValues(all);
  return all;
}
