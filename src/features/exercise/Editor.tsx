import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { CodeLanguage } from '../../exercise/messages.ts';
import styles from './Editor.module.css';
import { editorSetup, speakEditor } from './editorSetup.ts';
import { type LineMark, showMarks } from './lineMarks.ts';

export interface EditorHandle {
  /** Puts the cursor and the focus into a line, counted from 1. */
  goTo(line: number): void;
  focus(): void;
}

interface EditorProps {
  /** Of the code. Does not change while the editor exists. */
  readonly language: CodeLanguage;
  readonly label: string;
  /** What CodeMirror itself says, by its English phrase. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Replaces the text if it differs; this can be undone like any edit. */
  readonly text: string;
  readonly marks: readonly LineMark[];
  readonly onChange: (text: string) => void;
  readonly onCheck: () => void;
  readonly handle?: RefObject<EditorHandle | null>;
}

/**
 * CodeMirror in a shadow root, where it styles itself with constructed style sheets, which the page's content security policy allows.
 * A new `key` is needed for another file.
 */
export function Editor({ language, label, phrases, text, marks, onChange, onCheck, handle }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
  const checked = useEffectEvent(onCheck);
  const first = useEffectEvent(() => ({ text, spoken: { label, phrases } }));

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const { text: doc, spoken } = first();
    const extensions = editorSetup({
      language,
      spoken,
      onChange: (next) => changed(next),
      onCheck: () => checked(),
    });
    const made = new EditorView({
      state: EditorState.create({ doc, extensions }),
      root,
      parent: root,
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [language]);

  // Another language of the page leaves the text and what can be undone as they are.
  useEffect(() => {
    if (view.current) speakEditor(view.current, { label, phrases });
  }, [label, phrases]);

  useEffect(() => {
    const doc = view.current?.state.doc;
    if (!doc || doc.toString() === text) return;
    view.current?.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    if (view.current) showMarks(view.current, marks);
  }, [marks]);

  useImperativeHandle(handle, () => ({
    focus: () => view.current?.focus(),
    goTo(line) {
      const editor = view.current;
      if (!editor) return;
      const { from } = editor.state.doc.line(Math.max(1, Math.min(line, editor.state.doc.lines)));
      editor.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      editor.focus();
    },
  }));

  return <div ref={host} className={styles.editor} />;
}
