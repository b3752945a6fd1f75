import { useRef, useState } from 'react';
import type { CodePlace } from '../../exercise/messages.ts';
import type { EditorHandle } from './Editor.tsx';
import type { Code } from './keptCode.ts';

/** Which file is in the editor, and the way to a line of any file. */
export function useEditorPlace(code: Code) {
  const [wanted, setWanted] = useState(0);
  const editor = useRef<EditorHandle>(null);
  const goTo = (place: CodePlace): void => {
    const target = code.findIndex(({ name }) => name === place.file);
    if (target < 0) return;
    setWanted(target);
    // The editor of another file is there only after the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => editor.current?.goTo(place.line)));
  };
  return { shown: Math.min(wanted, code.length - 1), show: setWanted, editor, goTo };
}
