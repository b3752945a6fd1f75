import { Camera as CameraIcon, ClipboardPaste, PenLine } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { guardedPart } from '../../../ui/lazyPart.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { InputWords } from '../../../words/en/input.ts';
import { useWords } from '../../../words/useWords.ts';
import type { Stroke } from './drawing.ts';
import styles from './Ways.module.css';

const Camera = guardedPart('camera', () => import('./Camera.tsx').then((part) => part.Camera));
const DrawingPad = guardedPart('drawingPad', () =>
  import('./DrawingPad.tsx').then((part) => part.DrawingPad),
);

type ClipboardProblem = keyof InputWords['ways']['clipboard'];

interface WaysProps {
  readonly openFiles: (files: readonly File[]) => void;
  readonly addPictures: (files: readonly File[]) => void;
}

/** Other ways to open pictures than files: the clipboard, the camera, a drawing. */
export function Ways({ openFiles, addPictures }: WaysProps) {
  const [open, setOpen] = useState<'camera' | 'drawing'>();
  const words = useWords('page').input.ways;
  const [failure, setFailure] = useState<ClipboardProblem>();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const made = useRef({ photo: 0, drawing: 0 });
  const id = useId();
  const buttonId = (way: 'camera' | 'drawing') => `${id}${way}`;

  const toggle = (way: 'camera' | 'drawing') => () => {
    setFailure(undefined);
    setOpen(open === way ? undefined : way);
  };
  const close = () => {
    setOpen(undefined);
    if (open) document.getElementById(buttonId(open))?.focus();
  };
  const add = (kind: 'photo' | 'drawing') => (picture: Blob) => {
    made.current[kind] += 1;
    const name = words.names[kind](made.current[kind]);
    addPictures([new File([picture], name, { type: 'image/png' })]);
    if (kind === 'photo') close();
  };
  const paste = async () => {
    setOpen(undefined);
    const pasted = await readClipboard(words.names.pasted);
    setFailure(typeof pasted === 'string' ? pasted : undefined);
    if (typeof pasted !== 'string') openFiles(pasted);
  };

  return (
    <>
      <div className={styles.ways}>
        <Button
          icon={<ClipboardPaste aria-hidden />}
          hint={words.paste.sentence}
          onClick={() => void paste()}
        >
          {words.paste.name}
        </Button>
        <Button
          icon={<CameraIcon aria-hidden />}
          hint={words.camera.sentence}
          id={buttonId('camera')}
          aria-expanded={open === 'camera'}
          onClick={toggle('camera')}
        >
          {words.camera.name}
        </Button>
        <Button
          icon={<PenLine aria-hidden />}
          hint={words.draw.sentence}
          id={buttonId('drawing')}
          aria-expanded={open === 'drawing'}
          onClick={toggle('drawing')}
        >
          {words.draw.name}
        </Button>
      </div>
      {failure !== undefined && (
        <Notice kind="error" onDismiss={() => setFailure(undefined)}>
          {words.clipboard[failure]}
        </Notice>
      )}
      {open === 'camera' && <Camera onPhoto={add('photo')} onClose={close} />}
      {open === 'drawing' && (
        <DrawingPad strokes={strokes} onStrokes={setStrokes} onDrawing={add('drawing')} onClose={close} />
      )}
    </>
  );
}

/**
 * The pictures on the clipboard, by a click: browsers may ask the visitor, and give pictures only, never other files.
 * @param nameOf the name of the first, second … picture
 * @returns files, or why there are none
 */
async function readClipboard(
  nameOf: (number: number) => string,
): Promise<readonly File[] | ClipboardProblem> {
  const { clipboard } = navigator;
  // Missing on pages not opened over https, whatever its type says.
  if (typeof clipboard?.read !== 'function') {
    return 'notOffered';
  }
  let items: ClipboardItems;
  try {
    items = await clipboard.read();
  } catch {
    return 'notAllowed';
  }
  const pictures = items.flatMap((item) => {
    const type = item.types.find((name) => name.startsWith('image/'));
    return type === undefined ? [] : [item.getType(type)];
  });
  if (pictures.length === 0) return 'noPicture';
  const blobs = await Promise.all(pictures);
  return blobs.map((blob, place) => new File([blob], nameOf(place + 1)));
}
