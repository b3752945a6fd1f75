import { type ComponentType, type ReactNode, useMemo } from 'react';
import { useView } from '../hooks/useSession.ts';
import type { PanelName } from '../store/view.ts';
import { guardedPart, laterPart } from '../ui/lazyPart.tsx';
import { type Tab, Tabs } from '../ui/Tabs.tsx';
import { useWords } from '../words/useWords.ts';
import styles from './Panels.module.css';

function Loading() {
  return <p>{useWords('page').shell.loading}</p>;
}

/** A panel whose code is loaded when its tab is first chosen; one that fails leaves the others as they are. */
const panel = (name: PanelName, load: () => Promise<() => ReactNode>) => guardedPart(name, load, <Loading />);

/** Shown first, and requested once the page is painted: until then the tiles come first. */
const Measures = laterPart(
  'measures',
  async () => (await import('../features/measures/Measures.tsx')).Measures,
  <Loading />,
);

/** Below a panel, so that nothing moves when it arrives. */
const ReadMore = laterPart('readMore', async () => (await import('./ReadMore.tsx')).ReadMore);

function MeasuresPanel() {
  return (
    <div className={styles.measures}>
      <Measures />
    </div>
  );
}

const rooms: readonly { readonly name: PanelName; readonly Room: ComponentType }[] = [
  { name: 'measures', Room: MeasuresPanel },
  {
    name: 'patches',
    Room: panel('patches', async () => (await import('../features/patches/Patches.tsx')).Patches),
  },
  {
    name: 'hiddenUnit',
    Room: panel(
      'hiddenUnit',
      async () => (await import('../features/unitInspector/UnitInspector.tsx')).UnitInspector,
    ),
  },
  {
    name: 'reconstructions',
    Room: panel(
      'reconstructions',
      async () => (await import('../features/reconstructions/Reconstructions.tsx')).Reconstructions,
    ),
  },
  {
    name: 'sparsity',
    Room: panel('sparsity', async () => (await import('../features/sparsity/Sparsity.tsx')).Sparsity),
  },
  {
    name: 'gradientCheck',
    Room: panel(
      'gradientCheck',
      async () => (await import('../features/gradientCheck/GradientCheck.tsx')).GradientCheck,
    ),
  },
];

/** The right part of the playground: measures, and panels that look inside the network. */
export function Panels() {
  const { panels } = useWords('page').shell;
  const panel = useView((view) => view.panel);
  const showPanel = useView((view) => view.showPanel);
  const tabs = useMemo(
    () =>
      rooms.map(
        ({ name, Room }): Tab<PanelName> => ({
          name,
          title: panels[name],
          short: panels.short[name],
          content: (
            <>
              <Room />
              <ReadMore panel={name} />
            </>
          ),
        }),
      ),
    [panels],
  );
  return <Tabs label={panels.label} tabs={tabs} value={panel} onChange={showPanel} />;
}
