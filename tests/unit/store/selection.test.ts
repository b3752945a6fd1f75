import { beforeEach, describe, expect, it } from 'vitest';
import { useSelection } from '../../../src/store/selection.ts';

describe('the selection', () => {
  beforeEach(() => useSelection.setState({ unit: undefined, pixel: undefined }));

  it('holds the selected unit and the pixel pointed at apart from each other', () => {
    useSelection.getState().selectUnit(6);
    useSelection.getState().pointAt({ unit: 3, row: 1, column: 2 });
    expect(useSelection.getState()).toMatchObject({ unit: 6, pixel: { unit: 3, row: 1, column: 2 } });
    useSelection.getState().pointAt(undefined);
    expect(useSelection.getState()).toMatchObject({ unit: 6, pixel: undefined });
  });
});
