import { describe, expect, it } from 'vitest';
import { describeValues } from '../../../../src/core/patches/describeValues.ts';
import { courseSteps } from '../../../../src/core/patches/patchTransform.ts';
import { findMisfits, mendingStep, shareOfMeans } from '../../../../src/core/patches/suitability.ts';

const visibleSize = 4;

function misfitsOf(values: number[], places?: number) {
  const held = Float32Array.from(values);
  const description = describeValues(held);
  const meanShare = shareOfMeans(held, visibleSize, description);
  return findMisfits({ description, meanShare, patchCount: values.length / visibleSize, places });
}

describe('what does not fit the network', () => {
  it('is nothing for patches that vary within [0, 1], the ends included', () => {
    expect(misfitsOf([0, 1, 0.5, 0.5, 1, 0, 0.4, 0.6])).toEqual([]);
  });

  it('is what a sigmoid cannot reach', () => {
    expect(misfitsOf([-0.2, 0.5, 0.9, 0.4, 0.1, 0.9, 0.2, 0.4])).toContain('outsideUnitInterval');
    expect(misfitsOf([0.2, 0.5, 1.2, 0.1])).toContain('outsideUnitInterval');
  });

  it('is a spread too small to learn', () => {
    expect(misfitsOf([0.5, 0.51, 0.5, 0.49])).toContain('hardlyVaries');
  });

  it('is brightness that outweighs what is in the patches', () => {
    expect(misfitsOf([0.1, 0.2, 0.1, 0.2, 0.8, 0.9, 0.8, 0.9])).toContain('brightnessDominates');
    expect(misfitsOf([0.1, 0.9, 0.1, 0.9, 0.2, 0.8, 0.3, 0.8])).not.toContain('brightnessDominates');
  });

  it('is asking for more patches than there are', () => {
    expect(misfitsOf([0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9, 0.1], 1)).toContain('fewPlaces');
    expect(misfitsOf([0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9, 0.1], 2)).toEqual([]);
  });

  it('can be mended by the step that is switched off, if there is one', () => {
    expect(mendingStep('outsideUnitInterval', { ...courseSteps, scale: false })).toBe('scale');
    expect(mendingStep('brightnessDominates', { ...courseSteps, removeMean: false })).toBe('removeMean');
    expect(mendingStep('hardlyVaries', courseSteps)).toBeUndefined();
    expect(mendingStep('fewPlaces', courseSteps)).toBeUndefined();
  });
});
