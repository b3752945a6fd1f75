import { useEffect, useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import styles from './PageDrop.module.css';

interface PageDropProps {
  /** @param at where on the page they were dropped: CSS pixels from its upper left corner */
  readonly onFiles: (files: readonly File[], at: PagePoint) => void;
}

export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** Takes files dropped anywhere on the page; while they hover over it, the page says so. */
export function PageDrop({ onFiles }: PageDropProps) {
  const { input } = useWords('page');
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      const files = dropped.length > 0 ? dropped : linkIn(event);
      if (files.length > 0) onFiles(files, { x: event.pageX, y: event.pageY });
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);

  if (!hovering) return null;
  return (
    <div className={styles.overlay} aria-hidden>
      <p>{input.drop.page}</p>
    </div>
  );
}

/** Files, or a link, as a picture on another page is one. */
function carriesFiles({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes('Files') || types.includes(linkType);
}

const linkType = 'text/uri-list';

/** A dropped link as the file that systems make of one: the readers of files say what it is. */
function linkIn({ dataTransfer }: DragEvent): readonly File[] {
  const link = dataTransfer?.getData(linkType) ?? '';
  return link === '' ? [] : [new File([`[InternetShortcut]\nURL=${link}`], link)];
}

/** Takes pictures and files pasted anywhere on the page; text goes where it always goes. */
export function PagePaste({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onFiles]);
  return null;
}
