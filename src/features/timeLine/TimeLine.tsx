import { GitBranch, Pause, Play, SkipForward } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './TimeLine.module.css';
import type { TimeLineActions } from './timeLineActions.ts';
import { usePlaying } from './usePlaying.ts';

/** Shows any iteration of a run at rest; nothing while it trains, or before its first iteration. */
export function TimeLine({ actions }: { readonly actions: TimeLineActions }) {
  const iteration = useRun((run) => run.iteration);
  const last = useRun((run) => run.present ?? run.iteration);
  const seeking = useRun((run) => run.seeking);
  const replayDiffers = useRun((run) => run.replayDiffers);
  const atRest = useRun(({ phase, started }) => started && (phase === 'paused' || phase === 'finished'));
  const { timeLine } = useWords('keptRuns');
  const id = useId();
  // Until the trainer has answered, the slider stands where it was dragged to.
  const [wanted, setWanted] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is another iteration
  useEffect(() => setWanted(undefined), [iteration]);
  const [playing, setPlaying] = usePlaying(iteration, last, actions.show);
  useEffect(() => {
    if (!atRest) setPlaying(false);
  }, [atRest, setPlaying]);
  if (!atRest || last === 0) return null;
  const show = (next: number): void => {
    setPlaying(false);
    setWanted(next);
    actions.show(next);
  };
  const back = iteration < last;
  const place = wanted ?? seeking?.wanted ?? iteration;
  return (
    <div className={styles.timeLine}>
      <div className={styles.row}>
        <Button
          kind="quiet"
          icon={playing ? <Pause aria-hidden /> : <Play aria-hidden />}
          aria-label={playing ? timeLine.stop : timeLine.play}
          hint={timeLine.playSentence}
          onClick={() => setPlaying(!playing)}
        />
        <label htmlFor={id} className={styles.label}>
          {timeLine.label}
        </label>
        <input
          id={id}
          type="range"
          className={styles.range}
          min={0}
          max={last}
          value={place}
          aria-valuetext={timeLine.position(place, last)}
          onChange={({ currentTarget }) => show(currentTarget.valueAsNumber)}
        />
      </div>
      {back && (
        <div className={styles.row}>
          <p className={styles.where}>
            {seeking
              ? timeLine.seeking(iteration, seeking.wanted, seeking.at)
              : timeLine.shown(iteration, last)}
          </p>
          {replayDiffers && <p>{timeLine.differs}</p>}
          <Button icon={<SkipForward aria-hidden />} onClick={() => show(last)}>
            {timeLine.present}
          </Button>
          {iteration > 0 && (
            <Button
              icon={<GitBranch aria-hidden />}
              hint={timeLine.branchSentence}
              onClick={() => void actions.branch()}
            >
              {timeLine.branch}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
