import { Download, Trash2 } from 'lucide-react';
import { useMnist } from '../../../hooks/useSession.ts';
import { mnistFile } from '../../../presets/mnistFile.ts';
import type { Mnist } from '../../../store/mnist.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import type { MnistActions } from '../inputActions.ts';
import styles from './MnistBox.module.css';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const size = megabytes(mnistFile.bytes);

/** MNIST as long as it is not here: the offer to download it, how far that is, what went wrong; then where it is kept. */
export function MnistBox({ actions }: { readonly actions: MnistActions }) {
  const mnist = useMnist();
  return (
    <div className={styles.box}>
      {mnist.failure !== undefined && <Failure sentence={mnist.failure} there={mnist.phase === 'there'} />}
      {mnist.phase === 'absent' && <Offer kept={mnist.kept} actions={actions} />}
      {mnist.phase !== 'absent' && mnist.phase !== 'there' && <Underway mnist={mnist} actions={actions} />}
      {mnist.phase === 'there' && mnist.kept && <StoredMnist actions={actions} />}
    </div>
  );
}

function Offer({ kept, actions }: { readonly kept: boolean; readonly actions: MnistActions }) {
  if (kept) {
    return (
      <>
        <p>A copy is kept in this browser ({size}).</p>
        <p className={styles.buttons}>
          <Button
            hint="Learn from the copy in this browser; nothing is downloaded."
            onClick={() => void actions.openKept()}
          >
            Use the copy
          </Button>
          <Remove actions={actions} />
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        It is no part of this page. A click downloads {size} from the public mirror <b>{mnistFile.host}</b>,
        which sees your network address and nothing else, and keeps it in this browser. Or drop{' '}
        <span className={styles.file}>{mnistFile.name}</span> here.
      </p>
      <p className={styles.buttons}>
        <Button
          kind="primary"
          icon={<Download aria-hidden />}
          hint="Ask the host named above for the file, and learn from it."
          onClick={() => void actions.download()}
        >
          Download {size}
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
  const doing = {
    absent: '',
    there: '',
    downloading: `Downloading from ${mnistFile.host}: ${megabytes(received)} of ${size}`,
    checking: 'Comparing with the known checksum',
    opening: 'Reading the digits',
  }[phase];
  return (
    <>
      <p className={styles.progressing}>{doing}</p>
      <Progress label="MNIST" fraction={phase === 'downloading' ? received / mnistFile.bytes : undefined} />
      {phase === 'downloading' && (
        <p className={styles.buttons}>
          <Button hint="End the download; what was there stays." onClick={actions.cancel}>
            Cancel
          </Button>
        </p>
      )}
    </>
  );
}

function Failure({ sentence, there }: { readonly sentence: string; readonly there: boolean }) {
  return (
    <Notice kind={there ? 'info' : 'error'}>
      {sentence}
      {!there && (
        <>
          {' '}
          Try again, or get <span className={styles.file}>{mnistFile.name}</span> elsewhere and drop it on
          this page.
        </>
      )}
    </Notice>
  );
}

function StoredMnist({ actions }: { readonly actions: MnistActions }) {
  return (
    <p className={styles.buttons}>
      <span>Kept in this browser ({size}).</span>
      <Remove actions={actions} />
    </p>
  );
}

function Remove({ actions }: { readonly actions: MnistActions }) {
  return (
    <Button
      kind="quiet"
      icon={<Trash2 aria-hidden />}
      hint="Remove the copy from this browser’s storage; what the network is learning now stays."
      onClick={() => void actions.forget()}
    >
      Remove the copy
    </Button>
  );
}
