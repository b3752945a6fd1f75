import { type CSSProperties, Suspense, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { HiddenUnits } from '../features/hiddenUnits/HiddenUnits.tsx';
import type { HiddenUnitsActions } from '../features/hiddenUnits/hiddenUnitsActions.ts';
import { RunState } from '../features/hiddenUnits/RunState.tsx';
import { Input } from '../features/input/Input.tsx';
import { Objective } from '../features/objective/Objective.tsx';
import { Boundary } from '../ui/Boundary.tsx';
import { type Places, PlacesContext } from '../ui/focusPlaces.ts';
import { laterPart, lazyPart } from '../ui/lazyPart.tsx';
import { OncePainted } from '../ui/OncePainted.tsx';
import { useMedia } from '../ui/useWindow.ts';
import { useWords } from '../words/useWords.ts';
import { AddressNotice } from './AddressNotice.tsx';
import { Panels } from './Panels.tsx';
import styles from './Playground.module.css';
import { usePage } from './page.ts';
import { storedShare, widthOf } from './panelShare.ts';
import type { SavedFormat } from './saveWeights.ts';
import { useHeightAbove } from './useHeightAbove.ts';

const CurrentExperiment = lazyPart(() =>
  import('../features/experiments/CurrentExperiment.tsx').then((room) => room.CurrentExperiment),
);

const Health = laterPart('remarks', () =>
  import('../features/health/Health.tsx').then((room) => room.Health),
);

const loadSaving = () => import('./saveWeights.ts');

/** Requested before anything goes wrong, with what saves the weights then: afterwards it may not come. */
const RunTrouble = laterPart<{ readonly actions: HiddenUnitsActions }>('remarks', async () => {
  void loadSaving().catch(() => undefined);
  return (await import('../features/hiddenUnits/RunTrouble.tsx')).RunTrouble;
});

const Keeping = laterPart('remarks', () => import('./keeping/Keeping.tsx').then((room) => room.Keeping));

const Splitter = laterPart('splitter', () => import('./Splitter.tsx').then((room) => room.Splitter));

/** Everything stands below the tiles there. */
const phone = '(max-width:47.4375em)';

/** The playground. It reads from left to right as the network does: x → a² → x̂. */
export function Playground() {
  const { session, input, appearance, keeping } = usePage();
  const { shell } = useWords('page');
  const guided = useStore(session.guided, ({ current }) => current !== undefined);
  const places: Places = {
    input: useRef<HTMLDivElement>(null),
    hiddenUnits: useRef<HTMLDivElement>(null),
    panels: useRef<HTMLDivElement>(null),
  };
  const actions = useMemo(
    () => ({
      ...session.controls,
      showKeptRuns: () => keeping.opened?.list.setState({ open: true }),
      // What writes the file is loaded when it is asked for.
      saveWeights: (format: SavedFormat) => loadSaving().then((room) => room.saveWeights(session, format)),
      savePatches: (format: SavedFormat) => loadSaving().then((room) => room.savePatches(session, format)),
    }),
    [session, keeping],
  );
  const columns = useRef<HTMLDivElement>(null);
  // What the visitor has set stands before the first paint; the splitter changes it afterwards, past React.
  const [style] = useState(() => {
    const share = storedShare();
    return share === undefined ? undefined : ({ '--panels': widthOf(share) } as CSSProperties);
  });
  useHeightAbove(columns, places.hiddenUnits);
  // The keyboard follows what is seen: where the input stands last (Playground.module.css), it comes last. And nothing can be
  // moved there.
  const narrow = useMedia('(max-width:74.9375em)');
  const large = useStore(appearance, ({ size }) => size === 'presentation');
  const inputIsLast = narrow || large;
  const inputColumn = (
    <div key="input" className={styles.input} id="input" ref={places.input} tabIndex={-1}>
      <Boundary part="input">
        <OncePainted where={phone}>
          <Input actions={input} />
        </OncePainted>
      </Boundary>
    </div>
  );
  return (
    <PlacesContext value={places}>
      <Boundary part="costFunction">
        <Objective />
      </Boundary>
      <div className={styles.columns} style={style} ref={columns}>
        {!inputIsLast && inputColumn}
        <div className={styles.hiddenUnits} id="hidden-units" ref={places.hiddenUnits} tabIndex={-1}>
          <Boundary part="hiddenUnits">
            <HiddenUnits actions={actions} />
          </Boundary>
        </div>
        {!narrow && <Splitter columns={columns} panels={places.panels} />}
        <section className={styles.strip} aria-label={shell.remarks}>
          <Boundary part="remarks">
            <RunState actions={actions} />
            <RunTrouble actions={actions} />
            <AddressNotice />
            <Keeping />
            <Suspense>{guided && <CurrentExperiment />}</Suspense>
            <Health reset={session.controls.reset} />
          </Boundary>
        </section>
        <div className={styles.measures} id="panels" ref={places.panels} tabIndex={-1}>
          <OncePainted where={phone}>
            <Panels />
          </OncePainted>
        </div>
        {inputIsLast && inputColumn}
      </div>
    </PlacesContext>
  );
}
