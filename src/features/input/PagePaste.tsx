import { useEffect } from 'react';

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
