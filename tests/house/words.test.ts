import { describe, expect, it } from 'vitest';
import { readTree } from './files.ts';
import { textIn } from './words/text.ts';

/** Rooms whose words are not the page's: the notes' chapters have two languages of their own, and Octave's own messages are its words. */
const roomsOfTheirOwn = /^(words|notes|interpreter|python|grader)\//;

describe('the words', () => {
  it('lie in their room: no other file says anything to a visitor', () => {
    const files = [...readTree('src', /\.tsx?$/)].filter(([path]) => !roomsOfTheirOwn.test(path));
    expect(
      files.flatMap(([path, source]) => textIn(path, source).map((text) => `src/${path}:${text}`)),
    ).toEqual([]);
  });
});

describe('the search for text outside of the words', () => {
  it.each([
    ['text between tags', 'export const A = () => <p>Loading</p>;'],
    ['an attribute that is heard', 'export const A = () => <i aria-label="Close" />;'],
    ['a hint of two words', 'export const A = () => <B hint={"Try again"} />;'],
    ['a template', 'export const a = `after three more iterations`;'],
    ['a string in a table', 'export const a = { b: "Back to what I had" };'],
  ])('finds %s', (_, source) => {
    expect(textIn('a.tsx', source)).toHaveLength(1);
  });

  it.each([
    ['an error for programmers', 'throw new Error("This component needs words around it");'],
    [
      'the message of an error class',
      'class E extends Error { constructor() { super("It broke down here"); } }',
    ],
    ['markup', 'const a = `<rect width="1" fill="red"/>`;'],
    ['a function of CSS', 'const a = `linear-gradient(to right, red)`;'],
    ['an import', 'import { a } from "a b.ts";'],
    ['lines of Python', 'const a = ["import numpy as np", "def tried():"];'],
    ['the beginning of a file', 'text.startsWith("# Created by Octave");'],
    ['the header of a file', 'const signature = "MATLAB 5.0 MAT-file";'],
    ['a class name and a key', 'export const A = () => <p className="tile" data-a="b">{a.b}</p>;'],
  ])('lets pass %s', (_, source) => {
    expect(textIn('a.tsx', source)).toEqual([]);
  });
});
