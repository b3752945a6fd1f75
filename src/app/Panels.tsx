import { Measures } from '../features/measures/Measures.tsx';
import { type PanelName, useView } from '../store/view.ts';
import { type Tab, Tabs } from '../ui/Tabs.tsx';

const tabs: readonly Tab<PanelName>[] = [{ name: 'measures', title: 'Measures', content: <Measures /> }];

/** The right of the playground: what is measured, and what looks inside. */
export function Panels() {
  const panel = useView((view) => view.panel);
  const showPanel = useView((view) => view.showPanel);
  return <Tabs label="What to look at" tabs={tabs} value={panel} onChange={showPanel} />;
}
