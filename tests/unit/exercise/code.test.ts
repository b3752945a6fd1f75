import { history, undo } from '@codemirror/commands';
import { describe, expect, it } from 'vitest';
import { assignmentOf } from '../../../src/features/exercise/assignments.ts';
import { historyOf, stateWithHistory } from '../../../src/features/exercise/editorHistory.ts';
import {
  type Code,
  keepCode,
  keepLanguage,
  keptHistory,
  readCode,
  readLanguage,
  starterOf,
} from '../../../src/features/exercise/keptCode.ts';
import { languageOfFiles, openFiles } from '../../../src/features/exercise/openFiles.ts';
import { starters } from '../../../src/words/en/exerciseStarters.ts';
import { starters as chineseStarters } from '../../../src/words/zh/exerciseStarters.ts';

const octave = assignmentOf('octave', 'cost');
const python = assignmentOf('python', 'cost');
const starter = starterOf(octave, starters);

const fileOf = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);
const unreadable = (name: string) =>
  Object.assign(fileOf(name, ''), { arrayBuffer: () => Promise.reject(new Error('It was moved.')) });

function memoryStore() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
}

/** A character of Chinese is two columns wide. */
const columns = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);

describe('the code to start from', () => {
  it.each([
    ['English', starters],
    ['Chinese', chineseStarters],
  ])('has no line that the editor would break on a laptop, in %s', (_, words) => {
    const lines = Object.values(words).flatMap((files) => Object.values(files).join('\n').split('\n'));
    expect(lines.filter((line) => columns(line) > 78)).toEqual([]);
  });
});

describe('the student’s code', () => {
  it('is there again at the next visit, helper files included', () => {
    const store = memoryStore();
    const code: Code = [starter[0], { name: 'sigmoid.m', text: 'x' }];
    expect(keepCode(() => store, octave, code)).toBe(true);
    expect(readCode(() => store, octave)).toEqual(code);
  });

  it('is kept for each language, and so is the language', () => {
    const store = memoryStore();
    const inPython: Code = [{ name: 'sparse_autoencoder_cost.py', text: 'x = 1' }];
    keepCode(() => store, octave, starter);
    keepCode(() => store, python, inPython);
    expect(readLanguage(() => store)).toBe('octave');
    keepLanguage(() => store, 'python');
    expect(readLanguage(() => store)).toBe('python');
    expect(readCode(() => store, octave)).toEqual(starter);
    expect(readCode(() => store, python)).toEqual(inPython);
  });

  it('is the starter function where storage is blocked, and that it cannot be kept is told', () => {
    const blocked = (): never => {
      throw new Error('blocked');
    };
    expect(readCode(blocked, octave)).toBeUndefined();
    expect(keepCode(blocked, octave, starter)).toBe(false);
  });

  it.each(['', '{', '[]', '[{"name": 1}]', '"text"'])('is not read from %j', (text) => {
    expect(readCode(() => ({ ...memoryStore(), getItem: () => text }), octave)).toBeUndefined();
  });
});

describe('what can be undone', () => {
  it('can be undone at the next visit as well', () => {
    const store = memoryStore();
    const kept = keptHistory(() => store, octave, 'a.m');
    const typed = stateWithHistory('x = 1;', history(), kept.read());
    const changed = typed.update({ changes: { from: 4, to: 5, insert: '2' }, userEvent: 'input' }).state;
    kept.write(historyOf(changed));
    const next = stateWithHistory('x = 2;', history(), keptHistory(() => store, octave, 'a.m').read());
    let undone = '';
    undo({
      state: next,
      dispatch: ({ newDoc }) => {
        undone = newDoc.toString();
      },
    });
    expect(undone).toBe('x = 1;');
  });

  it.each([
    '',
    '{',
    'null',
    '{"doc": 1}',
    '{"doc": "x", "selection": {"ranges": [{"anchor": 9, "head": 9}]}}',
  ])('is nothing where %j is kept, or another text, and the text is there all the same', (kept) => {
    expect(stateWithHistory('x = 2;', history(), kept).doc.toString()).toBe('x = 2;');
  });

  it('is lost, and nothing else, where storage is blocked', () => {
    const blocked = (): never => {
      throw new Error('blocked');
    };
    const kept = keptHistory(blocked, octave, 'a.m');
    expect(() => kept.write('x')).not.toThrow();
    expect(kept.read()).toBeUndefined();
  });
});

describe('opened files', () => {
  it('take the place of the main file where they have its name, and stand beside it else', async () => {
    const opened = await openFiles(
      [fileOf('sigmoid.m', 'function y = sigmoid(x)'), fileOf('sparseAutoencoderCost.m', 'mine')],
      starter,
      octave,
    );
    expect(opened).toEqual({
      type: 'opened',
      code: [
        { name: 'sparseAutoencoderCost.m', text: 'mine' },
        { name: 'sigmoid.m', text: 'function y = sigmoid(x)' },
      ],
    });
  });

  it('may have another name for the function of seven arguments', async () => {
    const text = 'function [c, g] = mine(a, b, c, ...\n d, e, f, g)';
    const opened = await openFiles([fileOf('homework.m', text)], starter, octave);
    expect(opened).toMatchObject({ code: [{ name: 'sparseAutoencoderCost.m', text }] });
  });

  it('are read as Latin-1 where they are not UTF-8, with any line ending', async () => {
    const bytes = Uint8Array.of(0x25, 0xe9, 0x0d, 0x0a, 0x78);
    const opened = await openFiles([fileOf('a.m', bytes)], starter, octave);
    expect(opened).toMatchObject({ code: [{}, { text: '%é\nx' }] });
  });

  it('of Python are told by their names, and take the place of its main file', async () => {
    const text = 'def mine(theta, v, h,\n         lam, rho, beta, data):\n    return 0, theta\n';
    const files = [fileOf('homework.py', text), fileOf('sigmoid.py', 'def sigmoid(x): pass')];
    expect(languageOfFiles(files)).toBe('python');
    expect(languageOfFiles([fileOf('a.m', ''), fileOf('a.py', '')])).toBeUndefined();
    expect(await openFiles(files, starterOf(python, starters), python)).toMatchObject({
      code: [{ name: 'sparse_autoencoder_cost.py', text }, { name: 'sigmoid.py' }],
    });
  });

  it.each([
    ['of another kind', [fileOf('photo.png', '')], { id: 'otherKind', name: 'photo.png', extension: '.m' }],
    [
      'that are far too large',
      [fileOf('a.m', 'x'.repeat(200_001))],
      { id: 'tooLarge', name: 'a.m', most: 200_000 },
    ],
    [
      'too many at once',
      Array.from({ length: 21 }, (_, n) => fileOf(`a${n}.m`, '')),
      { id: 'tooMany', count: 21, most: 20 },
    ],
    [
      'of which one cannot be read, as a folder or one that was moved,',
      [fileOf('a.m', ''), unreadable('b.m')],
      { id: 'unreadable', name: 'b.m' },
    ],
  ])('%s are refused with the reason', async (_, files, problem) => {
    expect(await openFiles(files, starter, octave)).toMatchObject({
      type: 'refused',
      problem,
    });
  });
});
