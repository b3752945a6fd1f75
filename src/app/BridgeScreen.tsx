import { Bridge } from '../features/bridge/Bridge.tsx';
import { usePage } from './page.ts';

/** The worker that trains a learner of the bridge. */
const createLearnerWorker = (): Worker =>
  new Worker(new URL('../bridgeWorker/learnerWorker.ts', import.meta.url), {
    type: 'module',
    name: 'learner',
  });

/** The bridge, with the workers that train its learners. */
export function BridgeScreen() {
  const { announcement } = usePage();
  return (
    <Bridge startWorker={createLearnerWorker} announce={(sentence) => announcement.setState({ sentence })} />
  );
}
