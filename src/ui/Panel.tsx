import { type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  /** A short remark at the right end of the title line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Heading level: 2 for a room, 3 for a part of one. */
  readonly level?: 2 | 3;
}

/** A titled part of the page. */
export function Panel({ title, aside, children, level = 2 }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.header}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
