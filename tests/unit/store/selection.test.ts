import { describe, expect, it } from 'vitest';
import { createSelection } from '../../../src/store/view.ts';

describe('the selection', () => {
  it('holds the selected unit and the pixel pointed at apart from each other', () => {
    const selection = createSelection();
    selection.getState().selectUnit(6);
    selection.getState().pointAt({ unit: 3, row: 1, column: 2 });
    expect(selection.getState()).toMatchObject({ unit: 6, pixel: { unit: 3, row: 1, column: 2 } });
    selection.getState().pointAt(undefined);
    expect(selection.getState()).toMatchObject({ unit: 6, pixel: undefined });
  });
});
