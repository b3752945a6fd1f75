import { historyField } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';

/** Where what can be undone in one file is kept on this machine. */
export interface KeptHistory {
  read(): string | undefined;
  write(text: string): void;
}

/** The editor's text with what could be undone at the last visit, as far as that ended with the same text. */
export function stateWithHistory(doc: string, extensions: Extension, kept: string | undefined): EditorState {
  if (kept !== undefined) {
    try {
      const state = EditorState.fromJSON(JSON.parse(kept), { extensions }, { history: historyField });
      if (state.doc.toString() === doc) return state;
    } catch {
      // Written by another version of the editor, or damaged: the text is there all the same.
    }
  }
  return EditorState.create({ doc, extensions });
}

/** The text with what can be undone, to be kept. */
export const historyOf = (state: EditorState): string =>
  JSON.stringify(state.toJSON({ history: historyField }));
