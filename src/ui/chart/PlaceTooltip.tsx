import { type CSSProperties, type ReactNode, useRef } from 'react';
import { Tooltip } from '../Tooltip.tsx';
import styles from './PlaceTooltip.module.css';

interface PlaceTooltipProps {
  /** Where the pointed place lies in its box, as an absolutely positioned element's style; undefined while there is none. */
  readonly box: CSSProperties | undefined;
  /** Keep it stable between renders. */
  onHide(): void;
  readonly children: ReactNode;
}

/** The tooltip of a place in a picture that a mouse points at. The same text must be available by keyboard, too. */
export function PlaceTooltip({ box, onHide, children }: PlaceTooltipProps) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={place} className={styles.place} style={box} />
      <Tooltip open={box !== undefined} anchor={place} side="above" onHide={onHide}>
        {children}
      </Tooltip>
    </>
  );
}
