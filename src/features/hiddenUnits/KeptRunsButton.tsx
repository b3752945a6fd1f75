import { Archive } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';

/** Opens the list of the runs that are kept in this browser. */
export function KeptRunsButton({ show }: { readonly show: () => void }) {
  const { keptRuns } = useWords('keptRuns');
  return (
    <Button
      kind="quiet"
      icon={<Archive aria-hidden />}
      hint={keptRuns.sentence}
      onClick={({ currentTarget }) => {
        // The menu first: it gives the focus to the button that opened it, and the list gives it back to that one.
        currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        show();
      }}
    >
      {keptRuns.name}
    </Button>
  );
}
