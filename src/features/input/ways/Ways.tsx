import { Camera as CameraIcon, ClipboardPaste, PenLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { guardedPart } from '../../../ui/lazyPart.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Ways.module.css';

const Camera = guardedPart('camera', () => import('./Camera.tsx').then((part) => part.Camera));
const DrawingPad = guardedPart('drawingPad', () =>
  import('./DrawingPad.tsx').then((part) => part.DrawingPad),
);

interface WaysProps {
  readonly openFiles: (files: readonly File[]) => void;
  readonly addPictures: (files: readonly File[]) => void;
}

/** Ways for pictures to come in beside files: the clipboard, the camera, a pen. */
export function Ways({ openFiles, addPictures }: WaysProps) {
  const [open, setOpen] = useState<'camera' | 'drawing'>();
  const [failure, setFailure] = useState<string>();
  const made = useRef({ photo: 0, drawing: 0 });

  const toggle = (way: 'camera' | 'drawing') => () => {
    setFailure(undefined);
    setOpen(open === way ? undefined : way);
  };
  const add = (kind: 'photo' | 'drawing') => (picture: Blob) => {
    made.current[kind] += 1;
    addPictures([new File([picture], `${kind} ${made.current[kind]}.png`, { type: 'image/png' })]);
    if (kind === 'photo') setOpen(undefined);
  };
  const paste = async () => {
    setOpen(undefined);
    const pasted = await readClipboard();
    setFailure(typeof pasted === 'string' ? pasted : undefined);
    if (typeof pasted !== 'string') openFiles(pasted);
  };

  return (
    <>
      <div className={styles.ways}>
        <Button
          icon={<ClipboardPaste aria-hidden />}
          hint="Learn from the picture on the clipboard; Ctrl+V anywhere does the same."
          onClick={() => void paste()}
        >
          Paste
        </Button>
        <Button
          icon={<CameraIcon aria-hidden />}
          hint="Take a photograph with this device’s camera; it never leaves this machine."
          aria-expanded={open === 'camera'}
          onClick={toggle('camera')}
        >
          Camera
        </Button>
        <Button
          icon={<PenLine aria-hidden />}
          hint="Draw a picture yourself."
          aria-expanded={open === 'drawing'}
          onClick={toggle('drawing')}
        >
          Draw
        </Button>
      </div>
      {failure !== undefined && (
        <Notice kind="error" onDismiss={() => setFailure(undefined)}>
          {failure}
        </Notice>
      )}
      {open === 'camera' && <Camera onPhoto={add('photo')} onClose={() => setOpen(undefined)} />}
      {open === 'drawing' && <DrawingPad onDrawing={add('drawing')} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/**
 * The pictures on the clipboard, by a click: browsers may ask the visitor, and give pictures only, never other files.
 * @returns files, or why there are none, as a sentence
 */
async function readClipboard(): Promise<readonly File[] | string> {
  const { clipboard } = navigator;
  // Missing on pages not opened over https, whatever its type says.
  if (typeof clipboard?.read !== 'function') {
    return 'This browser gives no page its clipboard by a click. Ctrl+V (⌘V) works, or save the picture and drop it here.';
  }
  let items: ClipboardItems;
  try {
    items = await clipboard.read();
  } catch {
    return 'The browser did not allow this page to look at the clipboard. Ctrl+V (⌘V) works without asking.';
  }
  const pictures = items.flatMap((item) => {
    const type = item.types.find((name) => name.startsWith('image/'));
    return type === undefined ? [] : [item.getType(type)];
  });
  if (pictures.length === 0) {
    return 'There is no picture on the clipboard. Copy a picture (not its address) and try again.';
  }
  const blobs = await Promise.all(pictures);
  return blobs.map((blob, place) => new File([blob], place === 0 ? 'pasted' : `pasted ${place + 1}`));
}
