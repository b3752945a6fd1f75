import { describe, expect, test } from 'vitest';
import { createNotebook, type Shelf, stepKey } from '../../../../src/features/reading/notebook/notebook.ts';
import { progressOf } from '../../../../src/features/reading/notebook/progress.ts';
import { chapters } from '../../../../src/notes/course.ts';

function shelfWith(stored?: string): Shelf & { content: string | null } {
  return {
    content: stored ?? null,
    getItem() {
      return this.content;
    },
    setItem(_, value) {
      this.content = value;
    },
  };
}

describe('The notebook of the notes', () => {
  test('gives an answer back after the page was left', () => {
    const shelf = shelfWith();
    createNotebook(shelf).write('cost/gapShape', { text: 'inner sizes agree', done: true });
    expect(createNotebook(shelf).read()).toEqual({
      'cost/gapShape': { choices: [], text: 'inner sizes agree', done: true },
    });
  });

  test('keeps what was answered in another tab meanwhile', () => {
    const shelf = shelfWith();
    const [here, there] = [createNotebook(shelf), createNotebook(shelf)];
    here.write('cost/gapShape', { text: 'first', done: true });
    there.write('cost/break', { done: true });
    here.write('cost/gapShape', { text: 'second', done: true });
    const kept = createNotebook(shelf).read();
    expect(kept['cost/break']?.done).toBe(true);
    expect(kept['cost/gapShape']?.text).toBe('second');
  });

  test('works without storage, and when storing fails', () => {
    const full: Shelf = {
      getItem: () => null,
      setItem() {
        throw new Error('QuotaExceededError');
      },
    };
    for (const shelf of [undefined, full]) {
      const notebook = createNotebook(shelf);
      notebook.write('cost/break', { done: true });
      expect(notebook.read()['cost/break']?.done).toBe(true);
    }
  });

  test('leaves out what was stored in another form', () => {
    const good = { choices: ['a', 3], text: '', done: true };
    const stored = JSON.stringify({ 'a/b': good, 'a/c': { choices: 'x' }, 'a/d': null });
    expect(createNotebook(shelfWith(stored)).read()).toEqual({
      'a/b': { choices: ['a'], text: '', done: true },
    });
    for (const broken of ['{', '[1]', '"text"', 'null']) {
      expect(createNotebook(shelfWith(broken)).read()).toEqual({});
    }
  });

  test('tells its listeners of every change until they leave', () => {
    const notebook = createNotebook(undefined);
    let told = 0;
    const leave = notebook.subscribe(() => told++);
    notebook.write('a/b', { done: true });
    leave();
    notebook.write('a/b', { done: false });
    expect(told).toBe(1);
  });
});

test('a chapter counts the steps that ask for something, and those of them that are done', () => {
  const { structure: cost } = chapters.cost;
  // One more to be read, so that there are not as many of them as of those that ask.
  const structure = { ...cost, steps: { ...cost.steps, more: { kind: 'reading' } as const } };
  const answer = { choices: [], text: '', done: true };
  const answers = {
    [stepKey('cost', 'foretellShape')]: answer,
    [stepKey('cost', 'gapShape')]: answer,
    [stepKey('cost', 'recallDecay')]: { ...answer, done: false },
    [stepKey('cost', 'plan')]: answer,
    [stepKey('sparsity', 'break')]: answer,
  };
  expect(progressOf(structure, answers)).toEqual({ done: 2, all: 7 });
});

test('a drawn curve is kept with its answer, unless it is none', () => {
  const shelf = shelfWith();
  createNotebook(shelf).write('compression/foretell', { curve: [0, 0.5, 1] });
  expect(createNotebook(shelf).read()['compression/foretell']?.curve).toEqual([0, 0.5, 1]);
  const stored = JSON.stringify({ 'a/b': { choices: [], text: '', done: true, curve: [2] } });
  expect(createNotebook(shelfWith(stored)).read()['a/b']).not.toHaveProperty('curve');
});
