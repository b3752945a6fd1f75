import { Measures } from '../features/measures/Measures.tsx';
import { useView } from '../hooks/useSession.ts';
import type { PanelName } from '../store/view.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { type Tab, Tabs } from '../ui/Tabs.tsx';

const UnitInspector = lazyPart(() =>
  import('../features/unitInspector/UnitInspector.tsx').then((room) => room.UnitInspector),
);
const Reconstructions = lazyPart(() =>
  import('../features/reconstructions/Reconstructions.tsx').then((room) => room.Reconstructions),
);
const Sparsity = lazyPart(() => import('../features/sparsity/Sparsity.tsx').then((room) => room.Sparsity));
const Patches = lazyPart(() => import('../features/patches/Patches.tsx').then((room) => room.Patches));
const GradientCheck = lazyPart(() =>
  import('../features/gradientCheck/GradientCheck.tsx').then((room) => room.GradientCheck),
);

const rooms = [
  { name: 'measures', title: 'Measures', Room: Measures },
  { name: 'patches', title: 'Patches', Room: Patches },
  { name: 'hiddenUnit', title: 'Hidden unit', Room: UnitInspector },
  { name: 'reconstructions', title: 'Reconstructions', Room: Reconstructions },
  { name: 'sparsity', title: 'Sparsity', Room: Sparsity },
  { name: 'gradientCheck', title: 'Gradient check', Room: GradientCheck },
] as const;

const tabs: readonly Tab<PanelName>[] = rooms.map(tabOf);

/** A panel that fails leaves the others as they are. */
function tabOf({ name, title, Room }: (typeof rooms)[number]): Tab<PanelName> {
  const content = (
    <Boundary what={`The panel “${title}”`}>
      <Room />
    </Boundary>
  );
  return { name, title, content };
}

/** The right of the playground: what is measured, and what looks inside. */
export function Panels() {
  const panel = useView((view) => view.panel);
  const showPanel = useView((view) => view.showPanel);
  return <Tabs label="What to look at" tabs={tabs} value={panel} onChange={showPanel} />;
}
