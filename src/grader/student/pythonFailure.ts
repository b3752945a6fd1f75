import { suggestName } from '../../interpreter/evaluate/suggestName.ts';
import { namesIn, type PythonSource } from '../../python/source/prepare.ts';
import type { Traceback } from '../../python/source/pythonErrors.ts';
import type { SourceError } from '../../python/source/tokens.ts';
import { shapeFacts } from './pythonShapes.ts';
import type { Failure, Place } from './studentProgram.ts';
import { subsetSentence } from './subsetSentence.ts';

/** An exception of a student's program, by file name of its sources, with the shapes that its variables had. */
export function pythonFailure(
  traceback: Traceback,
  sources: ReadonlyMap<string, PythonSource>,
  shapes: ReadonlyMap<string, readonly number[]>,
): Failure {
  const { type, lines } = traceback;
  const at = lines.at(-1);
  const place: Place | undefined = at && { file: at.file, line: at.line };
  if (type === 'Stop')
    return {
      reason: 'timeout',
      message: 'The program was stopped: it took too many steps or too long.',
      place,
    };
  const message = traceback.message === '' ? type : `${type}: ${traceback.message}`;
  const source = at && sources.get(at.file);
  const known = { message, place };
  if (type === 'SyntaxError' || type === 'IndentationError')
    return {
      ...known,
      reason: 'syntax',
      explanation:
        'MicroPython, which runs your code, cannot read this line. It knows Python 3.4 and f-strings; match, {**d} and (*a, b) are not among them.',
    };
  if (type === 'MemoryError') return { ...known, reason: 'memory' };
  if (type === 'RecursionError') return { ...known, reason: 'recursion' };
  if (type === 'NameError' || type === 'UnboundLocalError') {
    const name = /^name '(.*)' is not defined$/.exec(traceback.message)?.[1];
    if (name === undefined) return { ...known, reason: 'undefinedName' };
    const suggestion =
      modules[name] || !source ? undefined : suggestName(name, namesIn(source), builtInNames);
    return {
      ...known,
      reason: 'undefinedName',
      name,
      ...(suggestion ? { suggestion } : {}),
      ...(modules[name] ? { explanation: modules[name] } : {}),
    };
  }
  if (type === 'IndexError') return { ...known, reason: 'index' };
  const subset = subsetSentence(traceback);
  if (subset !== undefined) return { ...known, reason: 'runtime', explanation: subset };
  const facts = shapeFacts(traceback.message, source && lineText(source, at!.line), shapes);
  if (facts) return { ...known, reason: 'shapes', ...facts };
  return {
    ...known,
    reason: /positional argument|keyword argument/.test(message) ? 'arguments' : 'runtime',
  };
}

const builtInNames =
  'abs all any bool dict enumerate float int len list max min print range round set sorted str sum tuple zip'.split(
    ' ',
  );

const modules: Readonly<Record<string, string>> = {
  np: 'Write import numpy as np at the top of the file.',
  numpy: 'Write import numpy at the top of the file.',
  math: 'Write import math at the top of the file.',
  true: 'Python writes True with a capital.',
  false: 'Python writes False with a capital.',
  end: 'Python has no end: a block ends where the indentation ends.',
  lambda: 'lambda is a word of the language. Use lambda_ as a name.',
};

const lineText = ({ text }: PythonSource, line: number): string => text.split('\n')[line - 1] ?? '';

/** A file that cannot be read at all. */
export function syntaxFailure({ message, line, explanation }: SourceError, file: string): Failure {
  return { reason: 'syntax', message, place: { file, line }, ...(explanation ? { explanation } : {}) };
}
