import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationAxis } from '../../../../src/features/measures/activationAxis.ts';
import { activationSentence } from '../../../../src/features/measures/activationSentence.ts';
import { barPath } from '../../../../src/features/measures/barPath.ts';
import { barAt, barSpan } from '../../../../src/ui/bars.ts';

const counts = fc.integer({ min: 1, max: 400 });
const widths = fc.integer({ min: 100, max: 1000 });

describe('barSpan', () => {
  it('keeps bars apart, in order and inside', () => {
    fc.assert(
      fc.property(counts, widths, (count, width) => {
        let end = 0;
        for (let bar = 0; bar < count; bar++) {
          const span = barSpan(bar, count, width);
          expect(span.x).toBeGreaterThanOrEqual(end - 1e-9);
          expect(span.width).toBeGreaterThan(0);
          end = span.x + span.width;
        }
        expect(end).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  it('is what barAt finds at its middle', () => {
    fc.assert(
      fc.property(counts, widths, fc.nat(), (count, width, pick) => {
        const bar = pick % count;
        const span = barSpan(bar, count, width);
        expect(barAt(span.x + span.width / 2, count, width)).toBe(bar);
      }),
    );
    expect(barAt(-1, 25, 200)).toBeUndefined();
    expect(barAt(200, 25, 200)).toBeUndefined();
  });
});

describe('barPath', () => {
  it('draws one closed bar per unit, at least a pixel high', () => {
    const axis = activationAxis([0, 0.01], 0.01, 'linear');
    const path = barPath([0, 0.01], axis, 'linear', { width: 100, height: 130 });
    expect(path.match(/z/g)).toHaveLength(2);
    expect(path).toContain('v-1.00');
  });
});

describe('activationAxis', () => {
  it('holds every unit and the target on both scales', () => {
    const activation = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(activation, { minLength: 1 }),
        fc.double({ min: 1e-3, max: 0.5, noNaN: true }),
        (rhoHat, rho) => {
          for (const scale of ['linear', 'log'] as const) {
            const { domain } = activationAxis(rhoHat, rho, scale);
            expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...rhoHat, rho) * 0.9999);
            expect(domain[0]).toBeLessThan(rho);
          }
        },
      ),
    );
  });
});

describe('activationSentence', () => {
  it('says how the average stands to the target', () => {
    expect(activationSentence(0.0113, 0.01)).toBe('Average 0.01130, close to the target ρ = 0.01.');
    expect(activationSentence(0.5, 0.01)).toMatch(/above/);
    expect(activationSentence(0.002, 0.01)).toMatch(/below/);
    expect(activationSentence(undefined, 0.01)).toBe('');
  });
});
