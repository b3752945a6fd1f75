import { describeRun } from '../../../../src/description/runDescription.ts';
import type { ListedRun } from '../../../../src/features/compare/comparedRun.ts';
import { courseSettings } from '../../../../src/store/settings.ts';

export function listed(id: string, parent?: string): ListedRun {
  return {
    id,
    now: describeRun(courseSettings),
    iteration: 10,
    cost: 1,
    curve: undefined,
    parent: parent === undefined ? undefined : { id: parent, iteration: 5 },
    name: '',
    note: '',
    pinned: false,
    kept: true,
    isShown: false,
  };
}
