import type { StoreApi } from 'zustand/vanilla';
import type { View } from '../../address/address.ts';
import { curveAxes } from '../../address/parameters.ts';
import { describeRun } from '../../description/runDescription.ts';
import type { Run } from '../../store/run.ts';
import type { Stores } from '../../store/stores.ts';
import type { Appearance } from '../appearance.ts';
import { type Compared, comparing, type Place } from '../place.ts';
import type { Shown } from './entry.ts';

/** The stores that an address is a view of. */
export interface Sources {
  readonly session: Pick<Stores, 'settings' | 'run' | 'guided' | 'view' | 'selection'>;
  readonly place: StoreApi<Place>;
  readonly appearance: StoreApi<Appearance>;
}

type SourceName = keyof Sources['session'];

/** What these stores hold, now or at one moment. */
export interface Held {
  readonly session: { readonly [Name in SourceName]: Pick<Sources['session'][Name], 'getState'> };
  readonly place: Pick<Sources['place'], 'getState'>;
  readonly appearance: Pick<Sources['appearance'], 'getState'>;
}

/** What the page shows now. The address names what differs from the usual: the panel Measures and full speed go without saying. */
export function shownNow({ session, place, appearance }: Held): Shown {
  const settings = session.settings.getState();
  const run = session.run.getState();
  const { screen, path, step, lang, embed, compared } = place.getState();
  const { panel } = session.view.getState();
  const { unit } = session.selection.getState();
  const { theme, named } = appearance.getState();
  const { pace, backend, hiddenSize, data } = settings;
  const view: View = {
    ...(unit !== undefined && unit < hiddenSize && { unit }),
    ...(panel !== 'measures' && { panel }),
    ...(pace !== 'full' && { pace }),
    ...(backend !== 'auto' && { backend }),
    // A visitor who opens a link keeps their own colours and language, unless the link sets them.
    ...(named && { theme }),
    ...(lang && { lang }),
  };
  // The settings of the run belong to the playground: a link to the notes is about the text alone.
  const address =
    screen === 'notes'
      ? {
          screen,
          path,
          run: undefined,
          view: {
            ...(lang && { lang }),
            ...(embed && { embed }),
            ...(step && { step }),
            ...(named && { theme }),
          },
        }
      : screen === comparing
        ? {
            screen,
            path: compared?.runs ?? [],
            run: describeRun(settings),
            view: { ...view, ...lookOf(compared) },
          }
        : { screen, path, run: describeRun(settings), view };
  return {
    address,
    digest: data.digest,
    guided: session.guided.getState().current?.experiment.id,
    runId: run.runId,
    trained: hasTrained(run),
  };
}

/** How the runs are compared, as far as it is not the usual way. */
const lookOf = ({ at, over }: Partial<Compared> = {}): Pick<View, 'at' | 'over'> => ({
  ...(at !== undefined && { at }),
  ...(over !== undefined && over !== curveAxes[0] && { over }),
});

/**
 * Whether the run has left its initial weights. While it is being prepared, the numbers shown are those of the run
 * before it; one that is being restored has the iteration to which it returns.
 */
export function hasTrained({ started, iteration, checkpoint }: Trained): boolean {
  return (started ? iteration : (checkpoint?.iteration ?? 0)) > 0;
}

type Trained = Pick<Run, 'started' | 'iteration' | 'checkpoint'>;
