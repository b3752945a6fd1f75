import type { ReactNode } from 'react';
import { useRoom } from '../room.ts';
import styles from './Card.module.css';

interface CardProps {
  readonly title: string;
  readonly done: boolean;
  readonly children: ReactNode;
}

/** A step in which the reader does something. */
export function Card({ title, done, children }: CardProps) {
  const { words } = useRoom();
  return (
    <div className={styles.card} data-done={done}>
      <h3 className={styles.title} tabIndex={-1}>
        {title}
        {done && (
          <span className={styles.done}>
            <span aria-hidden="true">✓ </span>
            {words.done}
          </span>
        )}
      </h3>
      {children}
    </div>
  );
}
