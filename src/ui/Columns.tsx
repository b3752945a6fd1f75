import type { ReactNode } from 'react';
import styles from './Columns.module.css';

/** Two stacks of panels: side by side where there is room, else one below the other. */
export function Columns({ children }: { readonly children: readonly [ReactNode, ReactNode] }) {
  const [first, second] = children;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{first}</div>
      <div className={styles.column}>{second}</div>
    </div>
  );
}
