import { lazy, useMemo } from 'react';
import { Measures } from '../features/measures/Measures.tsx';
import type { Ask } from '../store/ask.ts';
import { type PanelName, useView } from '../store/view.ts';
import { type Tab, Tabs } from '../ui/Tabs.tsx';

const HiddenUnit = lazy(async () => ({
  default: (await import('../features/hiddenUnit/HiddenUnit.tsx')).HiddenUnit,
}));
const Reconstructions = lazy(async () => ({
  default: (await import('../features/reconstructions/Reconstructions.tsx')).Reconstructions,
}));
const Sparsity = lazy(async () => ({
  default: (await import('../features/sparsity/Sparsity.tsx')).Sparsity,
}));
const Patches = lazy(async () => ({ default: (await import('../features/patches/Patches.tsx')).Patches }));

const GradientCheck = lazy(async () => ({
  default: (await import('../features/gradientCheck/GradientCheck.tsx')).GradientCheck,
}));

/** The right of the playground: what is measured, and what looks inside. */
export function Panels({ ask }: { readonly ask: Ask }) {
  const panel = useView((view) => view.panel);
  const showPanel = useView((view) => view.showPanel);
  const tabs = useMemo(
    (): readonly Tab<PanelName>[] => [
      { name: 'measures', title: 'Measures', content: <Measures ask={ask} /> },
      { name: 'patches', title: 'Patches', content: <Patches ask={ask} /> },
      { name: 'hiddenUnit', title: 'Hidden unit', content: <HiddenUnit ask={ask} /> },
      { name: 'reconstructions', title: 'Reconstructions', content: <Reconstructions ask={ask} /> },
      { name: 'sparsity', title: 'Sparsity', content: <Sparsity ask={ask} /> },
      { name: 'gradientCheck', title: 'Gradient check', content: <GradientCheck ask={ask} /> },
    ],
    [ask],
  );
  return <Tabs label="What to look at" tabs={tabs} value={panel} onChange={showPanel} />;
}
