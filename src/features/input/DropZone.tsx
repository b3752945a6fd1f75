import { ImagePlus } from 'lucide-react';
import { type DragEvent, type RefObject, useRef, useState } from 'react';
import { useHint } from '../../ui/useHint.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './DropZone.module.css';

/** A button that opens the file dialogue and takes files dropped on it. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { notation, input } = useWords('page');
  const dialogue = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { id, anchorProps, controlProps, tooltip } = useHint(notation.openFiles.sentence);
  const { ref, ...pointer } = anchorProps;

  const follow = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <>
      {/* The drop itself is handled for the whole page, by PageDrop. */}
      <button
        type="button"
        ref={ref as RefObject<HTMLButtonElement | null>}
        {...pointer}
        {...controlProps}
        aria-describedby={id}
        className={styles.zone}
        data-over={over}
        onClick={() => dialogue.current?.click()}
        onDragOver={follow}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <ImagePlus aria-hidden />
        <span>
          <b>{input.drop.button}</b>
          <small>{input.drop.kinds}</small>
        </span>
      </button>
      {tooltip}
      <input
        ref={dialogue}
        type="file"
        hidden
        multiple
        aria-label={input.drop.dialogue}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ''; // so that the same file can be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
