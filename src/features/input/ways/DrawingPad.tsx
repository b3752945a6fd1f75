import { Eraser, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useWords } from '../../../words/useWords.ts';
import { DrawingCanvas } from './DrawingCanvas.tsx';
import styles from './DrawingPad.module.css';
import { drawingAsPng, type Stroke } from './drawing.ts';
import { WayCard } from './WayCard.tsx';

/** Diameters in pixels. */
const pens = { fine: 8, medium: 20, broad: 44 } as const;
type Pen = keyof typeof pens;

interface DrawingPadProps {
  /** The drawing. The component that opens the pad keeps it until the pad is opened again. */
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
  readonly onDrawing: (drawing: Blob) => void;
  readonly onClose: () => void;
}

/** A small sheet to draw on; the drawing joins the open pictures. */
export function DrawingPad({ strokes, onStrokes, onDrawing, onClose }: DrawingPadProps) {
  const words = useWords('files').ways.drawing;
  const [pen, setPen] = useState<Pen>('medium');
  const blocked = strokes.length === 0 ? words.nothing : undefined;

  const add = async () => {
    onDrawing(await drawingAsPng(strokes));
    onStrokes([]);
  };

  return (
    <WayCard label={words.sheet} className={styles.pad} onClose={onClose}>
      <Segmented
        label={words.pen.name}
        hint={words.pen.sentence}
        value={pen}
        options={(['fine', 'medium', 'broad'] as const).map((value) => ({ value, label: words.pen[value] }))}
        onChange={setPen}
      />
      <DrawingCanvas strokes={strokes} penWidth={pens[pen]} onStrokes={onStrokes} />
      <p className={styles.remark}>{words.keyboard}</p>
      <p className={styles.buttons}>
        <Button kind="primary" hint={words.add.sentence} blocked={blocked} onClick={() => void add()}>
          {words.add.name}
        </Button>
        <Button
          icon={<Undo2 aria-hidden />}
          aria-label={words.undo.name}
          hint={words.undo.sentence}
          blocked={blocked}
          onClick={() => onStrokes(strokes.slice(0, -1))}
        />
        <Button
          icon={<Eraser aria-hidden />}
          aria-label={words.clear.name}
          hint={words.clear.sentence}
          blocked={blocked}
          onClick={() => onStrokes([])}
        />
        <Button kind="quiet" hint={words.close.sentence} onClick={onClose}>
          {words.close.name}
        </Button>
      </p>
    </WayCard>
  );
}
