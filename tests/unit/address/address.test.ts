import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/address/formatAddress.ts';
import { runFields, runParameters, viewParameters } from '../../../src/address/parameters.ts';
import { parseAddress } from '../../../src/address/parseAddress.ts';
import { parseDescription } from '../../../src/description/parseDescription.ts';
import { describeRun, type RunDescription } from '../../../src/description/runDescription.ts';
import { suitedRun } from '../../../src/description/suited.ts';
import { address } from '../../../src/words/en/address.ts';
import { say } from '../../../src/words/sayings.ts';
import { assertProperty } from '../assertProperty.ts';
import { anyAddress, screens } from './arbitrary.ts';

const read = (hash: string, search = '') => parseAddress({ hash, search }, { screens, hiddenSize: 25 });
const sentencesOf = (hash: string) => read(hash).problems.map((problem) => say(address.problems, problem));
const written = (given: Partial<RunDescription>) =>
  formatAddress({ screen: 'playground', path: [], run: parseDescription(given).description, view: {} });

describe('writing an address', () => {
  it('names the source and what differs from its settings, readably and in a fixed order', () => {
    expect(written({})).toBe('#/playground?source=scenes');
    expect(written({ seed: 4, lambda: 2e-3, source: 'bars' })).toBe(
      '#/playground?source=bars&lambda=2e-3&seed=4',
    );
    expect(written({ source: 'bars', lambda: 1e-3 })).toBe('#/playground?source=bars');
    expect(written({ rho: 0.05, patchCount: 2000, hiddenSize: 100, whiten: false })).toBe(
      '#/playground?source=scenes&rho=0.05&hidden=100&patches=2000&whiten=no',
    );
    expect(written({ optimiser: 'adam', batchSize: 100, learningRate: 0.02 })).toBe(
      '#/playground?source=scenes&optimiser=adam&learningRate=0.02',
    );
    expect(written({ memory: 5 })).toBe('#/playground?source=scenes&memory=5');
  });

  it('writes the view, the hidden unit counted from 1', () => {
    const address = { screen: 'playground', path: [], run: undefined };
    expect(formatAddress({ ...address, view: {} })).toBe('#/playground');
    expect(formatAddress({ ...address, view: { unit: 0, panel: 'hiddenUnit' } })).toBe(
      '#/playground?unit=1&panel=hiddenUnit',
    );
  });

  it('names patches in colour, and with TopK only another optimiser than Adam', () => {
    expect(written({ colour: true })).toBe('#/playground?source=scenes&colour=yes&output=linear');
    expect(written({ colour: true, hiddenSize: 100 })).toBe(
      '#/playground?source=scenes&colour=yes&output=linear&hidden=100',
    );
    expect(written({ sparsity: 'topK' })).toBe('#/playground?source=scenes&sparsity=topK');
    expect(written({ sparsity: 'topK', optimiser: 'lbfgs' })).toBe(
      '#/playground?source=scenes&sparsity=topK&optimiser=lbfgs',
    );
  });

  it('leaves out the digest of opened pictures, which a link cannot carry', () => {
    expect(written({ source: 'files', digest: 'a'.repeat(64) })).toBe('#/playground?source=files');
  });

  it('is undone by reading: the same screen, path, run and view, without a problem', () => {
    assertProperty(
      fc.property(anyAddress, (address) => {
        const hash = formatAddress(address);
        expect(read(hash)).toEqual({ ...address, problems: [] });
        expect(formatAddress(read(hash))).toBe(hash);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reading an address', () => {
  it.each(['', '#', '#/', '#/playground', 'playground'])(
    'shows the first screen for “%s”, no run named',
    (hash) => {
      expect(read(hash)).toEqual({ screen: 'playground', path: [], run: undefined, view: {}, problems: [] });
    },
  );

  it('takes what is not named from the settings that suit the source', () => {
    const { run, problems } = read('#/playground?source=bars&lambda=1e-2&seed=4');
    const suited = describeRun(suitedRun('bars', 4));
    expect(problems).toEqual([]);
    expect(run).toEqual({ ...suited, lambda: 0.01 });
  });

  it('reads numbers as people write them', () => {
    for (const [text, lambda] of [
      ['1e-3', 0.001],
      ['.001', 0.001],
      ['1E-3', 0.001],
      ['0', 0],
      ['-0', 0],
      ['+1e-3', 0.001],
    ] as const) {
      const { run, problems } = read(`#/playground?lambda=${text}`);
      expect([run?.lambda, problems]).toEqual([lambda, []]);
    }
    expect(read('#/playground?patches=1e+3').run?.patchCount).toBe(1000);
  });

  it('does not take for a number what JavaScript would', () => {
    for (const text of ['', '0x10', 'Infinity', 'NaN', '1e999', '1_000', '0b1', '1,5', 'null', '[]', '--1']) {
      const { run, problems } = read(`#/playground?beta=${encodeURIComponent(text)}`);
      expect([text, run?.beta]).toEqual([text, 3]);
      expect(problems).toEqual([{ id: 'notUnderstood', name: 'beta', given: text, used: '3' }]);
    }
  });

  it('understands yes and no, true and false, 1 and 0', () => {
    for (const text of ['no', 'false', '0']) {
      expect(read(`#/playground?whiten=${text}`)).toMatchObject({ run: { whiten: false }, problems: [] });
    }
    for (const text of ['yes', 'true', '1']) {
      expect(read(`#/playground?source=bars&scale=${text}`)).toMatchObject({
        run: { scale: true },
        problems: [],
      });
    }
  });

  it('reads ?backend= before the hash, where older links have it; the hash has precedence', () => {
    expect(read('', '?backend=wasm')).toMatchObject({
      view: { backend: 'wasm' },
      run: undefined,
      problems: [],
    });
    expect(read('#/playground?backend=cpu', '?x=1&backend=wasm').view.backend).toBe('cpu');
    expect(read('', '?backend=abacus').problems).toHaveLength(1);
    expect(read('', '?utm_source=mail').problems).toEqual([]);
  });

  it('reads what follows the name of a screen that has chapters', () => {
    expect(read('#/notes/gradients/delta%202?theme=dark')).toMatchObject({
      screen: 'notes',
      path: ['gradients', 'delta 2'],
      view: { theme: 'dark' },
      problems: [],
    });
  });

  it('takes what it does not name from what suits the model', () => {
    expect(read('#/playground?sparsity=l1').run).toMatchObject({ lambda: 1e-4, beta: 0.007 });
    expect(read('#/playground?output=linear').run).toMatchObject({ lambda: 1e-3, rho: 0.05, beta: 3 });
    expect(read('#/playground?output=linear&beta=1').run).toMatchObject({ lambda: 1e-3, beta: 1 });
  });

  it('says what cannot be had of patches in colour', () => {
    expect(read('#/playground?colour=yes').run).toMatchObject({ colour: true, output: 'linear', rho: 0.035 });
    expect(read('#/playground?colour=yes&scale=yes&patchSize=28').problems).toEqual([
      { id: 'clamped', name: 'patchSize', given: '28', used: '12' },
      { id: 'clamped', name: 'scale', given: 'yes', used: 'no' },
    ]);
    expect(read('#/playground?source=bars&colour=yes').problems).toEqual([
      { id: 'clamped', name: 'colour', given: 'yes', used: 'no' },
    ]);
  });

  it('names a model, and a k that has no effect without TopK', () => {
    expect(read('#/playground?output=linear&sparsity=topK&k=5')).toMatchObject({
      run: { output: 'linear', sparsity: 'topK', active: 5 },
      problems: [],
    });
    expect(read('#/playground?sparsity=l1&k=5').problems).toEqual([{ id: 'withoutTopK', name: 'k' }]);
    expect(read('#/playground?output=cubic').problems).toEqual([
      { id: 'notUnderstood', name: 'output', given: 'cubic', used: 'sigmoid' },
    ]);
  });

  it('knows no parameter by a name that every object has', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { run, problems } = read(`#/playground?${names.map((name) => `${name}=1`).join('&')}`);
    expect(run).toBeUndefined();
    expect(problems).toEqual(names.map((name) => ({ id: 'unknownParameter', name })));
  });

  it('gives every parameter a name of its own', () => {
    const names = [
      ...runFields.map((field) => runParameters[field].name),
      ...Object.keys(viewParameters),
      'unit',
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the sentences about an address', () => {
  it('are absent when everything could be used', () => {
    expect(sentencesOf('#/playground?source=bars&unit=3&panel=sparsity')).toEqual([]);
  });

  it.each([
    ['There is no screen called “kitchen”, so you see “Playground”.', '#/kitchen'],
    ['“x/y” after the name of the screen was ignored.', '#/playground/x/y'],
    ['“lamda” is not a setting of this page.', '#/playground?lamda=1'],
    ['lambda cannot be 50, so 1 is used.', '#/playground?lambda=50'],
    ['patchSize cannot be 8.4, so 8 is used.', '#/playground?patchSize=8.4'],
    ['“moon” is not a possible value of source, so scenes is used.', '#/playground?source=moon'],
    ['“maybe” is not a possible value of whiten, so no is used.', '#/playground?source=bars&whiten=maybe'],
    ['“tiny” is not a possible value of lambda, so 1e-4 is used.', '#/playground?lambda=tiny'],
    ['“cellar” is not a possible value of panel and was ignored.', '#/playground?panel=cellar'],
    ['unit cannot be 26, so 25 is used.', '#/playground?unit=26'],
    ['unit cannot be 0, so 1 is used.', '#/playground?hidden=9&unit=0'],
    ['seed appears more than once, so its first value, 1, is used.', '#/playground?seed=1&seed=2'],
    ['momentum has no effect when the optimiser is lbfgs.', '#/playground?momentum=0.5'],
    ['It is too long: only the first 4,000 characters were read.', `#/playground?seed=1${'&'.repeat(4000)}`],
  ])('say: %s', (sentence, hash) => {
    expect(sentencesOf(hash)).toEqual([sentence]);
  });

  it('stay few, however much is wrong', () => {
    const names = Array.from({ length: 300 }, (_, n) => `unknown${n}=1`).join('&');
    const sentences = sentencesOf(`#/playground?${names}`);
    expect(sentences).toHaveLength(7);
    expect(sentences.at(-1)).toBe('There are more problems.');
  });
});
