import { type Place, ProgramSyntaxError } from '../errors.ts';

/** A file's text with the places of its lines. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  /** Line endings of every kind become `\n`; a byte order mark is left out. */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    for (let i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) {
      this.#lineStarts.push(i + 1);
    }
  }

  placeOf(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - this.#lineStarts[low]! + 1 };
  }

  lineText(line: number): string {
    const start = this.#lineStarts[line - 1] ?? this.text.length;
    return this.text.slice(start, (this.#lineStarts[line] ?? this.text.length + 1) - 1);
  }

  /** A syntax error at `offset` in the form in which Octave prints it. */
  error(offset: number, explanation: string, octave = 'syntax error'): ProgramSyntaxError {
    const place = this.placeOf(offset);
    const line = this.lineText(place.line);
    const shown = line.trim() === '' ? '' : `>>> ${line}\n${' '.repeat(place.column + 3)}^`;
    const message = `parse error near line ${place.line} of file ${this.file}\n\n  ${octave}\n\n${shown}`;
    return new ProgramSyntaxError(message, place, explanation);
  }
}
