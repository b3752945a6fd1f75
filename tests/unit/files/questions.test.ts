import { expect, expectTypeOf, it } from 'vitest';
import type { RefusedFile } from '../../../src/files/opening.ts';
import { type FileAnswer, type FileQuestion, Unanswered } from '../../../src/files/questions.ts';
import type * as protocol from '../../../src/protocol/files.ts';

it('asks, is answered and refuses in the very terms of the protocol (the compiler checks them), and names the file', () => {
  expectTypeOf<FileQuestion>().toEqualTypeOf<protocol.FileQuestion>();
  expectTypeOf<FileAnswer>().toEqualTypeOf<protocol.FileAnswer>();
  expectTypeOf<RefusedFile>().toEqualTypeOf<protocol.RefusedFile>();
  const question: protocol.FileQuestion = {
    kind: 'notFinite',
    file: 0,
    fileName: 'a.npy',
    array: '',
    nan: 1,
    infinite: 0,
    numbers: 9,
  };
  expect(new Unanswered(question)).toMatchObject({ question, message: expect.stringContaining('a.npy') });
});
