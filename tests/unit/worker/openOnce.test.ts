import { describe, expect, it } from 'vitest';
import { openOnce } from '../../../src/worker/openOnce.ts';

describe('the entry of a worker', () => {
  it('may be evaluated once; a second time is an error that is reported and ends the evaluation', () => {
    const reported: unknown[] = [];
    const scope = { reportError: (error: unknown) => reported.push(error) };
    openOnce(scope);
    expect(reported).toEqual([]);
    expect(() => openOnce(scope)).toThrow('its program was started twice');
    expect(reported).toEqual([expect.objectContaining({ message: expect.stringContaining('twice') })]);
  });

  it('may be evaluated in every worker', () => {
    const scope = () => ({ reportError: () => undefined });
    openOnce(scope());
    expect(() => openOnce(scope())).not.toThrow();
  });
});
