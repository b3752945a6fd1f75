import { type ReactNode, useEffect, useRef } from 'react';

interface WayCardProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The card that opens below the buttons: it takes the focus when it is opened, and Escape closes it. */
export function WayCard({ label, className, onClose, children }: WayCardProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes what is inside, wherever the focus is in it
    <section
      ref={card}
      className={className}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      {children}
    </section>
  );
}
