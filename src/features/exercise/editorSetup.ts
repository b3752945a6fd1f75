import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  HighlightStyle,
  indentUnit,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { octave } from '@codemirror/legacy-modes/mode/octave';
import { python } from '@codemirror/legacy-modes/mode/python';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { CodeLanguage } from '../../exercise/messages.ts';
import { lineMarks } from './lineMarks.ts';

/** Few colours: the page's colours mean the terms of the cost and are not used for highlighting code. */
const highlighting = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--text-muted)' },
  { tag: tags.keyword, fontWeight: '600' },
  { tag: tags.string, fontStyle: 'italic' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)', fontSize: '0.9286rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-number)', lineHeight: '1.6' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-muted)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 10px 0 8px', minWidth: '34px' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--text) 4%, transparent)',
  },
  '.cm-line-wrong': { backgroundColor: 'color-mix(in srgb, var(--danger) 12%, transparent)' },
  '.cm-line-note': { backgroundColor: 'color-mix(in srgb, var(--decay) 10%, transparent)' },
  '.cm-remark': { marginLeft: '3ch', fontSize: '0.8214rem', whiteSpace: 'nowrap', userSelect: 'none' },
  '.cm-remark-right': { color: 'var(--ok)' },
  '.cm-remark-wrong': { color: 'var(--danger)', fontWeight: '600' },
  '.cm-remark-note': { color: 'var(--decay)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 22%, transparent)',
  },
  '@media (pointer: coarse)': { '&': { fontSize: '1.1429rem' } },
});

const modes = { octave, python } as const;

/** The words of the editor, in the page's language. */
interface SpokenInEditor {
  /** For those who don't see the editor. */
  readonly label: string;
  /** What CodeMirror itself says, by its English phrase. */
  readonly phrases: Readonly<Record<string, string>>;
}

const words = new Compartment();

const wordsOf = ({ label, phrases }: SpokenInEditor): Extension => [
  EditorView.contentAttributes.of({ 'aria-label': label }),
  EditorState.phrases.of(phrases),
];

/** Changes only the language of an editor. */
export function speakEditor(view: EditorView, spoken: SpokenInEditor): void {
  view.dispatch({ effects: words.reconfigure(wordsOf(spoken)) });
}

interface Setup {
  readonly language: CodeLanguage;
  readonly spoken: SpokenInEditor;
  readonly onChange: (text: string) => void;
  readonly onCheck: () => void;
}

/** Everything in the editor except its text. The Tab key is not used, so that it moves the focus as everywhere else. */
export function editorSetup({ language, spoken, onChange, onCheck }: Setup): Extension {
  const check = (): boolean => {
    onCheck();
    return true;
  };
  return [
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    bracketMatching(),
    EditorView.lineWrapping,
    indentUnit.of('    '),
    StreamLanguage.define(modes[language]),
    syntaxHighlighting(highlighting),
    lineMarks,
    keymap.of([{ key: 'Mod-Enter', run: check }, ...historyKeymap, ...defaultKeymap]),
    words.of(wordsOf(spoken)),
    EditorView.contentAttributes.of({
      tabindex: '0',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    theme,
  ];
}
