import { type Extension, type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** What is said at the end of a line. */
export interface LineMark {
  /** Counts from 1. */
  readonly line: number;
  readonly kind: 'right' | 'wrong' | 'note';
  readonly text: string;
}

const setMarks = StateEffect.define<readonly LineMark[]>();

/** Shows these marks in place of the ones before. */
export function showMarks(view: EditorView, marks: readonly LineMark[]): void {
  view.dispatch({ effects: setMarks.of(marks) });
}

class Remark extends WidgetType {
  private readonly mark: LineMark;

  constructor(mark: LineMark) {
    super();
    this.mark = mark;
  }

  override eq(other: Remark): boolean {
    return other.mark.text === this.mark.text && other.mark.kind === this.mark.kind;
  }

  toDOM(): HTMLElement {
    const span = document.createElement('span');
    span.classList.add('cm-remark', `cm-remark-${this.mark.kind}`);
    span.textContent = this.mark.text;
    return span;
  }
}

function decorations(doc: Text, marks: readonly LineMark[]): DecorationSet {
  const ranges = marks
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .flatMap((mark): Range<Decoration>[] => {
      const { from, to } = doc.line(mark.line);
      const remark = Decoration.widget({ widget: new Remark(mark), side: 1 }).range(to);
      const line = Decoration.line({ class: `cm-line-${mark.kind}` }).range(from);
      return mark.kind === 'right' ? [remark] : [line, remark];
    });
  return Decoration.set(ranges, true);
}

/**
 * Marks move with their lines while the text is edited. A line that is changed loses its marks, because they referred
 * to its former content.
 */
export const lineMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let marks = shown;
    if (transaction.docChanged) {
      const edited = new Set<number>();
      const { doc } = transaction.startState;
      transaction.changes.iterChangedRanges((from, to) => {
        for (let line = doc.lineAt(from).number; line <= doc.lineAt(to).number; line++) edited.add(line);
      });
      marks = marks
        .update({ filter: (from) => !edited.has(doc.lineAt(from).number) })
        .map(transaction.changes);
    }
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) marks = decorations(transaction.newDoc, effect.value);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});
