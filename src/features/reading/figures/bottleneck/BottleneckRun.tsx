import { useEffect, useMemo, useState } from 'react';
import { rebuiltFromComponents, varianceKept } from '../../../../core/compression/principalComponents.ts';
import { greyColours } from '../../../../core/reconstruction/colours.ts';
import { useAnswer } from '../../../../hooks/useAnswer.ts';
import type { QuestionReply } from '../../../../store/ask.ts';
import { Spoken } from '../../../../ui/Spoken.tsx';
import { useLast } from '../../../../ui/useLast.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { Pictures } from '../parts/Pictures.tsx';
import { useRunNow } from '../parts/useRunNow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { explainedBy, type Measured, withMeasured } from './explained.ts';
import { VarianceChart } from './VarianceChart.tsx';

const shownPatches = [0, 1, 2, 3, 4, 5, 6, 7];

type Components = QuestionReply<'readComponents'>;

/** The training while it runs, and the reconstructions of the same patches by the network and by the components. */
export function BottleneckRun() {
  const { reading } = useRoom();
  const run = useRunNow();
  const runId = run.started ? run.runId : undefined;
  const request = runId === undefined ? undefined : { runId };
  const components = useLast(useAnswer('readComponents', request, { once: true }).reply);
  const variance = useLast(useAnswer('measureVariance', request, { once: true }).reply);
  const asked = runId === undefined ? undefined : { runId, patches: shownPatches };
  const rebuilt = useLast(useAnswer('reconstructPatches', asked, { interval: 400 }).reply);
  if (!components || !variance || !rebuilt) return <Waiting text={reading.figures.preparing} />;
  return <Comparison components={components} totalVariance={variance.totalVariance} rebuilt={rebuilt} />;
}

interface ComparisonProps {
  readonly components: Components;
  readonly totalVariance: number;
  readonly rebuilt: QuestionReply<'reconstructPatches'>;
}

function Comparison({ components, totalVariance, rebuilt }: ComparisonProps) {
  const { reading } = useRoom();
  const words = reading;
  const { settings, report } = useFigure('bottleneck');
  const { hiddenSize } = settings;
  const { shape, phase, iteration, terms } = useRunNow();
  const units = shape?.hiddenSize ?? hiddenSize;
  const explained = terms && explainedBy(terms.reconstructionError, totalVariance);
  const kept = varianceKept(components, units);
  const [measured, setMeasured] = useState<readonly Measured[]>([]);
  useEffect(() => {
    if (phase === 'finished' && explained !== undefined) {
      setMeasured((before) => withMeasured(before, { units, explained }));
    }
  }, [phase, units, explained]);
  useReport(report, {
    ...(explained !== undefined && { varianceExplained: explained }),
    componentsVarianceExplained: kept,
  });
  const sentence = words.bottleneck.explained(units, explained, kept, iteration, phase === 'finished');
  return (
    <>
      <Reconstructions components={components} rebuilt={rebuilt} units={units} />
      <p className={styles.reading}>{sentence}</p>
      <Spoken sentence={sentence} />
      <VarianceChart
        components={components}
        measured={measured}
        now={explained === undefined ? undefined : { units, explained }}
      />
    </>
  );
}

type ReconstructionsProps = Pick<ComparisonProps, 'components' | 'rebuilt'> & { readonly units: number };

function Reconstructions({ components, rebuilt, units }: ReconstructionsProps) {
  const { reading } = useRoom();
  const words = reading.bottleneck;
  const { x, a3 } = rebuilt;
  const size = x.length / shownPatches.length;
  const rows = useMemo(() => {
    const fromComponents = shownPatches.flatMap((_, place) => [
      ...rebuiltFromComponents(components, x.subarray(place * size, (place + 1) * size), units),
    ]);
    return [
      { label: words.patches, colours: greyColours(x) },
      { label: words.network(units), colours: greyColours(a3) },
      { label: words.components(units), colours: greyColours(fromComponents) },
    ];
  }, [components, x, a3, size, units, words]);
  return (
    <div className={styles.stack}>
      <Pictures
        label={words.strip}
        rows={rows}
        count={shownPatches.length}
        pixels={Math.round(Math.sqrt(size))}
      />
      <p className={styles.note}>{words.strip}</p>
    </div>
  );
}
