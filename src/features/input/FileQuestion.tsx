import { useId, useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import type { FileAnswer, FileQuestion as Question } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './FileQuestion.module.css';
import { Asked, Readings } from './Readings.tsx';

interface FileQuestionProps {
  readonly onAnswer: (answer: FileAnswer) => void;
}

/** What the visitor is asked about a file before it is opened; until then everything stays as it was. */
export function FileQuestion({ onAnswer }: FileQuestionProps) {
  const lastOpened = useFiles((files) => files.lastOpened);
  const [done, setDone] = useState<typeof lastOpened>();
  const question = lastOpened?.question;
  if (!question || done === lastOpened) return null;
  const answer = (given: Omit<FileAnswer, 'file'>) => {
    setDone(lastOpened);
    onAnswer({ file: question.file, ...given });
  };
  const leave = () => setDone(lastOpened);
  return question.kind === 'reading' ? (
    <Readings
      key={question.fileName}
      question={question}
      onAnswer={(reading) => answer({ reading })}
      onLeave={leave}
    />
  ) : (
    <NotFinite question={question} onAnswer={answer} onLeave={leave} />
  );
}

interface AskedProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { kind: Kind }>;
  readonly onAnswer: (given: Omit<FileAnswer, 'file'>) => void;
  readonly onLeave: () => void;
}

function NotFinite({ question, onAnswer, onLeave }: AskedProps<'notFinite'>) {
  const id = useId();
  const { fileName, array, nan, infinite, numbers } = question;
  const words = useWords('files').files.question;
  return (
    <Asked labelledBy={id}>
      <p id={id}>
        <b className={styles.title}>{words.notFinite(fileName)}</b>
        {words.howMany(array, nan, infinite, numbers)}
      </p>
      <p className={styles.buttons}>
        <Button
          kind="primary"
          hint={words.replace.sentence}
          onClick={() => onAnswer({ replaceNotFinite: true })}
        >
          {words.replace.name(nan + infinite)}
        </Button>
        <Leave onLeave={onLeave} />
      </p>
    </Asked>
  );
}

function Leave({ onLeave }: { readonly onLeave: () => void }) {
  const { leave } = useWords('files').files.question;
  return (
    <Button kind="quiet" hint={leave.sentence} onClick={onLeave}>
      {leave.name}
    </Button>
  );
}
