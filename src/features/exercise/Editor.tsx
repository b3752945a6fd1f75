import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { CodeLanguage } from '../../exercise/messages.ts';
import styles from './Editor.module.css';
import { historyOf, type KeptHistory, stateWithHistory } from './editorHistory.ts';
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
  /** What can be undone is read from here, and written after every pause in typing. */
  readonly history: KeptHistory;
  readonly onChange: (text: string) => void;
  readonly onCheck: () => void;
  readonly handle?: RefObject<EditorHandle | null>;
}

/** Milliseconds after the last change until what can be undone is kept. */
const keepingDelay = 600;

/**
 * CodeMirror in a shadow root, where it styles itself with constructed style sheets, which the page's content security policy allows.
 * A new `key` is needed for another file.
 */
export function Editor(props: EditorProps) {
  const { language, label, phrases, text, marks, history, onChange, onCheck, handle } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
  const checked = useEffectEvent(onCheck);
  const first = useEffectEvent(() => ({ text, spoken: { label, phrases }, kept: history.read() }));
  const keep = useEffectEvent((content: string) => history.write(content));

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const { text: doc, spoken, kept } = first();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (): void => {
      clearTimeout(timer);
      timer = undefined;
      keep(historyOf(made.state));
    };
    const extensions = editorSetup({
      language,
      spoken,
      onChange: (next) => {
        changed(next);
        clearTimeout(timer);
        timer = setTimeout(write, keepingDelay);
      },
      onCheck: () => checked(),
    });
    const made = new EditorView({
      state: stateWithHistory(doc, extensions, kept),
      root,
      parent: root,
    });
    view.current = made;
    const writePending = (): void => {
      if (timer !== undefined) write();
    };
    window.addEventListener('pagehide', writePending);
    return () => {
      window.removeEventListener('pagehide', writePending);
      writePending();
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
