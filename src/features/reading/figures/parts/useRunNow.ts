import { useSession } from '../../../../hooks/useSession.ts';
import { useThrottledStore } from '../../../../hooks/useThrottledStore.ts';
import type { Run } from '../../../../store/run.ts';

/** Milliseconds between two updates of a figure: drawing with every message of a trainer would take too much time. */
const interval = 250;
const whole = (run: Run): Run => run;

/** The run of the session around, as it is now and then. */
export const useRunNow = (): Run => useThrottledStore(useSession().run, whole, interval);
