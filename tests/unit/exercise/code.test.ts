import { describe, expect, it } from 'vitest';
import { type Code, keepCode, readCode, starter } from '../../../src/features/exercise/keptCode.ts';
import { openFiles } from '../../../src/features/exercise/openFiles.ts';

const fileOf = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);

function memoryStore() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
}

describe('the student’s code', () => {
  it('is there again at the next visit, helper files included', () => {
    const store = memoryStore();
    const code: Code = [starter[0], { name: 'sigmoid.m', text: 'x' }];
    expect(keepCode(() => store, code)).toBe(true);
    expect(readCode(() => store)).toEqual(code);
  });

  it('is the starter function where storage is blocked, and that it cannot be kept is told', () => {
    const blocked = (): never => {
      throw new Error('blocked');
    };
    expect(readCode(blocked)).toBeUndefined();
    expect(keepCode(blocked, starter)).toBe(false);
  });

  it.each(['', '{', '[]', '[{"name": 1}]', '"text"'])('is not read from %j', (text) => {
    expect(readCode(() => ({ ...memoryStore(), getItem: () => text }))).toBeUndefined();
  });
});

describe('opened files', () => {
  it('take the place of the main file where they have its name, and stand beside it else', async () => {
    const opened = await openFiles(
      [fileOf('sigmoid.m', 'function y = sigmoid(x)'), fileOf('sparseAutoencoderCost.m', 'mine')],
      starter,
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
    const opened = await openFiles([fileOf('homework.m', text)], starter);
    expect(opened).toMatchObject({ code: [{ name: 'sparseAutoencoderCost.m', text }] });
  });

  it('are read as Latin-1 where they are not UTF-8, with any line ending', async () => {
    const bytes = Uint8Array.of(0x25, 0xe9, 0x0d, 0x0a, 0x78);
    const opened = await openFiles([fileOf('a.m', bytes)], starter);
    expect(opened).toMatchObject({ code: [{}, { text: '%é\nx' }] });
  });

  it.each([
    ['of another kind', [fileOf('photo.png', '')], 'photo.png'],
    ['that are far too large', [fileOf('a.m', 'x'.repeat(200_001))], 'larger than'],
    ['too many at once', Array.from({ length: 21 }, (_, n) => fileOf(`a${n}.m`, '')), '21'],
  ])('%s are refused with a sentence', async (_, files, part) => {
    expect(await openFiles(files, starter)).toMatchObject({
      type: 'refused',
      sentence: expect.stringContaining(part),
    });
  });
});
