import { describe, expect, it } from 'vitest';
import { adviseOn } from '../../../src/files/advice.ts';
import { pictureKinds } from './arrays/pictures/kinds.ts';

const size = { width: 64, height: 64 };

describe('the advice on whitening', () => {
  it('is to whiten photographs and grey levels, whatever they show', () => {
    const scenes = pictureKinds.scenes(4, size, 1);
    expect(adviseOn(scenes, 'photographs')).toEqual({ whiten: true, reason: 'photographs' });
    expect(adviseOn(scenes, 'greyLevels')).toEqual({ whiten: true, reason: 'greyLevels' });
  });

  it.each([1, 2, 3])(
    'of other numbers is to whiten what is smooth, and to leave what is whitened: seed %i',
    (seed) => {
      expect(adviseOn(pictureKinds.scenes(4, size, seed), 'numbers')).toEqual({
        whiten: true,
        reason: 'smooth',
      });
      expect(adviseOn(pictureKinds.whitened(4, size, seed), 'numbers')).toEqual({
        whiten: false,
        reason: 'flat',
      });
      expect(adviseOn(pictureKinds.noise(4, size, seed), 'numbers')).toEqual({
        whiten: false,
        reason: 'flat',
      });
    },
  );

  it('is to leave small pictures, and to take digits whole', () => {
    expect(adviseOn(pictureKinds.digits(20, size, 1), 'greyLevels')).toEqual({
      whiten: false,
      reason: 'small',
      whole: true,
    });
    expect(adviseOn(pictureKinds.faces(20, { width: 19, height: 19 }, 1), 'numbers')).toEqual({
      whiten: false,
      reason: 'small',
    });
  });
});
