import { describe, expect, it } from 'vitest';
import { engines } from '../../../src/words/en/engines.ts';
import { trainer } from '../../../src/words/en/trainer.ts';
import { say } from '../../../src/words/sayings.ts';
import { panels as chinesePanels } from '../../../src/words/zh/panels.ts';
import { trainer as chinese } from '../../../src/words/zh/trainer.ts';

const silent = { id: 'silent', seconds: 30 } as const;

describe('why a run cannot continue', () => {
  const tooLarge = { id: 'runTooLarge', needed: 2.14e9, limit: 1.6e9, patches: 12_300 } as const;

  it('is said with sizes and numbers as each language writes them', () => {
    expect(say(trainer.failures, tooLarge)).toBe(
      'These settings need about 2.1 GB of memory, and a page can rely on 1.6 GB. Choose at most 12,300 patches, or smaller patches, or fewer hidden units.',
    );
    expect(say(chinese.failures, tooLarge)).toContain('不超过 12,300 个图像块');
    expect(say(trainer.failures, { ...tooLarge, patches: undefined })).toContain('smaller L-BFGS memory');
  });

  it('names the learning rate where there is one, and β where there is none', () => {
    const failure = { id: 'costNotFinite', iteration: 1, learningRate: 0.01, beta: 3 } as const;
    expect(say(trainer.failures, failure)).toContain('The learning rate α = 0.01 is too large');
    expect(say(trainer.failures, { ...failure, learningRate: undefined })).toContain('a β smaller than 3');
  });

  it('includes what every engine lacks when none is left', () => {
    const objections = [
      { id: 'float16' },
      { id: 'lost', backend: 'simd', iteration: 4, fault: silent },
    ] as const;
    const said = say(trainer.failures, { id: 'noEngineLeft', objections });
    expect(said).toContain('16 bits (float16)');
    expect(said).toContain(
      'The SIMD kernel stopped working at iteration 4 (it did not answer within 30 seconds).',
    );
    expect(say(chinese.failures, { id: 'noEngineLeft', objections })).toContain('（30 秒内没有响应）');
  });
});

describe('why an engine computes', () => {
  it('is said with the time of each engine that was measured', () => {
    const times = [
      { backend: 'webgl', milliseconds: 4 },
      { backend: 'simd', milliseconds: 2.04 },
    ] as const;
    const reason = { id: 'fastest', backend: 'simd', times } as const;
    expect(say(engines.reasons, reason)).toBe(
      'The SIMD kernel is the fastest engine for this network. One evaluation of the cost and its gradient takes 4 ms on WebGL and 2 ms on the SIMD kernel.',
    );
    expect(say(chinesePanels.engines.reasons, reason)).toBe(
      '对这个网络来说，SIMD 内核是最快的引擎。计算一次代价及其梯度所需的时间：WebGL 4 毫秒，SIMD 内核 2 毫秒。',
    );
  });

  it('names one thread where the kernel was started again', () => {
    const restarted = { id: 'restarted', backend: 'simd', iteration: 7, fault: silent } as const;
    expect(say(engines.reasons, restarted)).toContain('started again on one thread.');
    expect(say(engines.reasons, { ...restarted, backend: 'webgl' })).toContain('was started again.');
  });

  it('says that a gradient is not finite where its error has no number', () => {
    const wrong = { id: 'wrongNumbers', backend: 'wasm', difference: 5e-4 } as const;
    expect(say(engines.objections, wrong)).toContain('differs from float64 by 0.050%');
    expect(say(engines.objections, { ...wrong, difference: Number.NaN })).toContain('is not finite');
  });
});
