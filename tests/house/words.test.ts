import { describe, expect, it } from 'vitest';
import { readTree } from './files.ts';
import { joinsIn } from './words/joins.ts';
import { bareNumbers, countedWords, fixedPlurals, numberFields, numbersDeclared } from './words/numbers.ts';
import { textIn } from './words/text.ts';

/** Rooms whose words are not the page's: the notes' chapters have two languages of their own, and Octave's own messages are its words. */
const roomsOfTheirOwn = /^(words|notes|interpreter|python|grader)\//;

describe('no file outside of the words', () => {
  const texts: string[] = [];
  const joins: string[] = [];
  for (const [path, source] of readTree('src', /\.tsx?$/)) {
    if (roomsOfTheirOwn.test(path)) continue;
    for (const text of textIn(path, source)) texts.push(`src/${path}:${text}`);
    for (const join of joinsIn(path, source)) joins.push(`src/${path}:${join}`);
  }

  it('says anything to a visitor', () => expect(texts).toEqual([]));

  it('puts pieces of sentences together: the words say them whole', () => expect(joins).toEqual([]));
});

const english = readTree('src/words/en', /\.ts$/);
const chinese = readTree('src/words/zh', /\.ts$/);
/** Rooms whose reports the words say. */
const reporting = /^(protocol|files|address|exercise|archive|core|description|bridge|store|session|worker)\//;

describe('numbers in sentences', () => {
  const fields = numberFields(
    [...readTree('src', /\.ts$/)].flatMap(([path, source]) => (reporting.test(path) ? [source] : [])),
  );

  it('are written by the format of the language', () => {
    const found = [...english].flatMap(([path, source]) => {
      const declared = numbersDeclared(source);
      return [
        ...bareNumbers(source, declared, fields).map((bare) => `en/${path}:${bare}`),
        ...bareNumbers(chinese.get(path) ?? '', declared, fields).map((bare) => `zh/${path}:${bare}`),
      ];
    });
    expect(found).toEqual([]);
  });

  it('agree with the English word after them, whatever they are', () => {
    const counted = countedWords(english.values());
    expect(
      [...english].flatMap(([path, source]) =>
        fixedPlurals(source, numbersDeclared(source), counted).map((plural) => `en/${path}:${plural}`),
      ),
    ).toEqual([]);
  });
});

describe('the search for numbers in sentences', () => {
  const declared = numbersDeclared('const a = { many: (count: number, name: string) => count };');
  const fields = numberFields([
    '  readonly bytes: number;\n  readonly size: number;',
    '  readonly size: string;',
  ]);
  const bare = (code: string): string[] => bareNumbers(`const a = { ${code} };`, declared, fields);

  it('finds those that the sentence writes itself', () => {
    expect(bare(`many: (count, name) => \`\${count} of \${name}\``)).toHaveLength(1);
    expect(bare(`other: ({ bytes }) => \`\${bytes} B\``)).toHaveLength(1);
    expect(bare(`other: (part) => \`\${part / 2} B\``)).toHaveLength(1);
  });

  it('lets pass formatted numbers, sizes, and text', () => {
    expect(bare(`many: (count, name) => \`\${format.integer(count)} of \${name}\``)).toEqual([]);
    expect(bare(`many: (count) => \`\${count}×\${count}\``)).toEqual([]);
    expect(bare(`other: ({ size }) => \`\${size}\``)).toEqual([]);
  });

  it('finds a plural that no number has chosen', () => {
    const counted = countedWords(["{ one: 'hidden unit', other: 'hidden units' }"]);
    const plural = (code: string): string[] => fixedPlurals(`const a = { ${code} };`, declared, counted);
    expect(plural(`b: (n) => \`\${format.integer(n)} hidden units\``)).toHaveLength(1);
    expect(plural(`many: (count) => \`\${count} units\``)).toHaveLength(1);
    expect(plural(`b: (n) => \`\${format.count(n, forms)} of the units\``)).toEqual([]);
    expect(plural(`b: (n) => \`\${format.integer(n)} of the units\``)).toEqual([]);
  });
});

describe('the search for joined pieces', () => {
  const withWords = (code: string): string =>
    `function A() { const { a, b } = useWords('page'); return ${code}; }`;

  it.each([
    ['a template', `a.of(\`\${a.name}: \${b.value}\`)`],
    ['a sum', "b.name + ' ' + a.name"],
    ['joined sentences', "[a.one, a.two].join(' ')"],
    ['text beside an expression', '<p>{a.title}: {b.value}</p>'],
    ['two sentences side by side', "<p>{a.one}{' '}{a.two}</p>"],
    ['a sentence that was said before', '<p>{say(a.problems, problem)} {count}</p>'],
    ['an attribute', `<p aria-label={\`\${a.name} \${count}\`} />`],
  ])('finds %s', (_, code) => {
    expect(joinsIn('a.tsx', withWords(code))).toHaveLength(1);
  });

  it('follows words through variables and parameters', () => {
    expect(
      joinsIn('a.tsx', withWords("(() => { const both = a.list.map(say); return both.join(', '); })()")),
    ).toHaveLength(1);
    expect(joinsIn('a.ts', `const f = (w: PageWords, n: number) => \`\${w.name} \${n}\`;`)).toHaveLength(1);
  });

  it.each([
    ['one sentence of the words', '<p>{a.title}</p>'],
    ['a value in its sentence', '<p>{a.patches(count)}</p>'],
    ['a sentence beside an element', "<p>{a.title}{' '}<b>{b.value}</b></p>"],
    ['class names', `<p className={\`\${a.name} tile\`} />`],
    ['lines of a file', `\`\${a.one}\\n\${a.two}\``],
    ['numbers without words', `\`\${x} \${y}\``],
  ])('lets pass %s', (_, code) => {
    expect(joinsIn('a.tsx', withWords(code))).toEqual([]);
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
