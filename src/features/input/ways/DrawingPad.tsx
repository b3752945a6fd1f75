import { Eraser, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { DrawingCanvas } from './DrawingCanvas.tsx';
import styles from './DrawingPad.module.css';
import { drawingAsPng, type Stroke } from './drawing.ts';

const pens = [
  { value: '8', label: 'Fine' },
  { value: '20', label: 'Medium' },
  { value: '44', label: 'Broad' },
] as const;

interface DrawingPadProps {
  readonly onDrawing: (drawing: Blob) => void;
  readonly onClose: () => void;
}

const nothingDrawn = 'Nothing is drawn yet.';

/** A small sheet to draw on; the drawing joins the open pictures. */
export function DrawingPad({ onDrawing, onClose }: DrawingPadProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [pen, setPen] = useState<(typeof pens)[number]['value']>('20');
  const blocked = strokes.length === 0 ? nothingDrawn : undefined;

  const add = async () => {
    onDrawing(await drawingAsPng(strokes));
    setStrokes([]);
  };

  return (
    <div className={styles.pad}>
      <Segmented
        label="Pen"
        hint="How broad the pen’s lines are; the sheet has 512×512 pixels."
        value={pen}
        options={pens}
        onChange={setPen}
      />
      <DrawingCanvas strokes={strokes} penWidth={Number(pen)} onStrokes={setStrokes} />
      <p className={styles.remark}>
        By keyboard: arrow keys move the pen, space lowers and lifts it. Pictures in files do as well.
      </p>
      <p className={styles.buttons}>
        <Button kind="primary" hint="Learn from the drawing." blocked={blocked} onClick={() => void add()}>
          Add the drawing
        </Button>
        <Button
          icon={<Undo2 aria-hidden />}
          aria-label="Undo the last stroke"
          hint="Undo the last stroke."
          blocked={blocked}
          onClick={() => setStrokes(strokes.slice(0, -1))}
        />
        <Button
          icon={<Eraser aria-hidden />}
          aria-label="Clear the sheet"
          hint="Clear the sheet."
          blocked={blocked}
          onClick={() => setStrokes([])}
        />
        <Button kind="quiet" hint="Put the sheet away; it is not kept." onClick={onClose}>
          Close
        </Button>
      </p>
    </div>
  );
}
