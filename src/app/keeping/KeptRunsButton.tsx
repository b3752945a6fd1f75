import { Archive } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { useKeeping } from './useKeeping.ts';

/** Opens the list of the runs that are kept. */
export function KeptRunsButton() {
  const { list } = useKeeping();
  const { keptRuns } = useWords('keptRuns');
  return (
    <Button
      kind="quiet"
      icon={<Archive aria-hidden />}
      hint={keptRuns.sentence}
      onClick={({ currentTarget }) => {
        // The menu first: it gives the focus to the button that opened it, and the list gives it back to that one.
        currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        list.setState({ open: true });
      }}
    >
      {keptRuns.name}
    </Button>
  );
}
