import type { ReactNode } from 'react';
import { Measures } from '../features/measures/Measures.tsx';
import { useView } from '../hooks/useSession.ts';
import type { PanelName } from '../store/view.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { guardedPart } from '../ui/lazyPart.tsx';
import { type Tab, Tabs } from '../ui/Tabs.tsx';
import styles from './Panels.module.css';

const nameOf = (title: string): string => `The panel “${title}”`;

function MeasuresPanel() {
  return (
    <Boundary what={nameOf('Measures')}>
      <div className={styles.measures}>
        <Measures />
      </div>
    </Boundary>
  );
}

/** A panel whose code is loaded when its tab is first chosen; one that fails leaves the others as they are. */
const panel = (title: string, load: () => Promise<() => ReactNode>) =>
  guardedPart(nameOf(title), load, <p>Loading …</p>);

const rooms = [
  { name: 'measures', title: 'Measures', short: 'Measures', Room: MeasuresPanel },
  {
    name: 'patches',
    title: 'Patches',
    short: 'Patches',
    Room: panel('Patches', async () => (await import('../features/patches/Patches.tsx')).Patches),
  },
  {
    name: 'hiddenUnit',
    title: 'Hidden unit',
    short: 'Unit',
    Room: panel(
      'Hidden unit',
      async () => (await import('../features/unitInspector/UnitInspector.tsx')).UnitInspector,
    ),
  },
  {
    name: 'reconstructions',
    title: 'Reconstructions',
    short: 'Output',
    Room: panel(
      'Reconstructions',
      async () => (await import('../features/reconstructions/Reconstructions.tsx')).Reconstructions,
    ),
  },
  {
    name: 'sparsity',
    title: 'Sparsity',
    short: 'Sparsity',
    Room: panel('Sparsity', async () => (await import('../features/sparsity/Sparsity.tsx')).Sparsity),
  },
  {
    name: 'gradientCheck',
    title: 'Gradient check',
    short: 'Check',
    Room: panel(
      'Gradient check',
      async () => (await import('../features/gradientCheck/GradientCheck.tsx')).GradientCheck,
    ),
  },
] as const;

const tabs: readonly Tab<PanelName>[] = rooms.map(tabOf);

function tabOf({ name, title, short, Room }: (typeof rooms)[number]): Tab<PanelName> {
  return { name, title, short, content: <Room /> };
}

/** The right of the playground: what is measured, and what looks inside. */
export function Panels() {
  const panel = useView((view) => view.panel);
  const showPanel = useView((view) => view.showPanel);
  return <Tabs label="What to look at" tabs={tabs} value={panel} onChange={showPanel} />;
}
