import { Download, Trash2 } from 'lucide-react';
import { mnistFile } from '../../../presets/mnistFile.ts';
import type { Mnist } from '../../../store/mnist.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { say } from '../../../words/sayings.ts';
import { useWords } from '../../../words/useWords.ts';
import type { MnistActions } from '../inputActions.ts';
import styles from './MnistBox.module.css';

const { bytes: size, host, name: fileName } = mnistFile;

/** MNIST as long as it is not here: the offer to download it, how far that is, what went wrong; then where it is kept. */
export function MnistBox({ mnist, actions }: { readonly mnist: Mnist; readonly actions: MnistActions }) {
  return (
    <div className={styles.box}>
      {mnist.failure !== undefined && <Failure problem={mnist.failure} there={mnist.phase === 'there'} />}
      {mnist.phase === 'absent' && <Offer kept={mnist.kept} actions={actions} />}
      {mnist.phase !== 'absent' && mnist.phase !== 'there' && <Underway mnist={mnist} actions={actions} />}
      {mnist.phase === 'there' && mnist.kept && <StoredMnist actions={actions} />}
    </div>
  );
}

function Offer({ kept, actions }: { readonly kept: boolean; readonly actions: MnistActions }) {
  const words = useWords('files').mnist;
  if (kept) {
    return (
      <>
        <p>{words.kept(size)}</p>
        <p className={styles.buttons}>
          <Button hint={words.use.sentence} onClick={() => void actions.openKept()}>
            {words.use.name}
          </Button>
          <Remove actions={actions} />
        </p>
      </>
    );
  }
  return (
    <>
      <p className={styles.named}>{words.offer(size, host, fileName)}</p>
      <p className={styles.buttons}>
        <Button
          kind="primary"
          icon={<Download aria-hidden />}
          hint={words.download.sentence}
          onClick={() => void actions.download()}
        >
          {words.download.name(size)}
        </Button>
      </p>
    </>
  );
}

function Underway({
  mnist: { phase, received },
  actions,
}: {
  readonly mnist: Mnist;
  readonly actions: MnistActions;
}) {
  const words = useWords('files').mnist;
  const doing = {
    absent: '',
    there: '',
    downloading: words.downloading(host, received, size),
    checking: words.checking,
    opening: words.opening,
  }[phase];
  return (
    <>
      <p className={styles.progressing}>{doing}</p>
      <Progress label={words.label} fraction={phase === 'downloading' ? received / size : undefined} />
      {phase === 'downloading' && (
        <p className={styles.buttons}>
          <Button hint={words.cancel.sentence} onClick={actions.cancel}>
            {words.cancel.name}
          </Button>
        </p>
      )}
    </>
  );
}

interface FailureProps {
  readonly problem: NonNullable<Mnist['failure']>;
  readonly there: boolean;
}

function Failure({ problem, there }: FailureProps) {
  const words = useWords('files').mnist;
  return (
    <Notice kind={there ? 'info' : 'error'}>
      <p>{say(words.problems, problem)}</p>
      {!there && <p className={styles.named}>{words.retry(fileName)}</p>}
    </Notice>
  );
}

function StoredMnist({ actions }: { readonly actions: MnistActions }) {
  const words = useWords('files').mnist;
  return (
    <p className={styles.buttons}>
      <span>{words.kept(size)}</span>
      <Remove actions={actions} />
    </p>
  );
}

function Remove({ actions }: { readonly actions: MnistActions }) {
  const words = useWords('files').mnist;
  return (
    <Button
      kind="quiet"
      icon={<Trash2 aria-hidden />}
      hint={words.remove.sentence}
      onClick={() => void actions.forget()}
    >
      {words.remove.name}
    </Button>
  );
}
