import { useState } from 'react';
import type { CheckReport } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useWords } from '../../words/useWords.ts';
import { achievementLines, achievementPicture } from './achievement.ts';
import { saveCode } from './CodePanel.tsx';
import type { Code } from './keptCode.ts';
import type { useTraining } from './useTraining.ts';

interface SaveAchievementProps {
  readonly code: Code;
  readonly report: CheckReport | undefined;
  readonly run: ReturnType<typeof useTraining>;
  readonly patchCount: number;
}

/** Saves the weights with what was achieved as a picture, and the code that found them. */
export function SaveAchievement({ code, report, run, patchCount }: SaveAchievementProps) {
  const words = useWords('exercise').training;
  const [trouble, setTrouble] = useState<string>();
  const save = async (): Promise<void> => {
    const sheet = run.tiles.read();
    if (!sheet) return;
    const { training } = run;
    const ofTrained = training.code === code ? report : undefined;
    const lines = achievementLines({ report: ofTrained, training, patchCount }, words);
    try {
      saveFile(await achievementPicture(sheet, words.achievement.title, lines), 'sparse-autoencoder.png');
      saveCode(run.training.code ?? code);
      setTrouble(undefined);
    } catch {
      setTrouble(words.achievement.failed);
    }
  };
  return (
    <>
      <div>
        <Button onClick={() => void save()}>{words.achievement.save}</Button>
      </div>
      {trouble !== undefined && (
        <Notice kind="error" onDismiss={() => setTrouble(undefined)}>
          {trouble}
        </Notice>
      )}
    </>
  );
}
