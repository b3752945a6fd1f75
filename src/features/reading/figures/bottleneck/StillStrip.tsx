import { useEffect, useMemo } from 'react';
import { greyColours } from '../../../../core/reconstruction/colours.ts';
import { recordedBottleneck } from '../../../../notes/recorded/recordedBottleneck.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure } from '../figure.ts';
import { Pictures } from '../parts/Pictures.tsx';

/** Reconstructions of a recorded run with as many units, where there is one, as a still picture until the reader trains. */
export function StillStrip({ units }: { readonly units: number }) {
  const { reading } = useRoom();
  const { report } = useFigure('bottleneck');
  const words = reading.bottleneck;
  const strip = useMemo(() => recordedBottleneck(units), [units]);
  useEffect(() => {
    report(strip ? { varianceExplained: strip.explained, componentsVarianceExplained: strip.kept } : {});
  }, [report, strip]);
  const rows = useMemo(
    () =>
      strip && [
        { label: words.patches, colours: greyColours(strip.patches) },
        { label: words.network(units), colours: greyColours(strip.network) },
        { label: words.components(units), colours: greyColours(strip.components) },
      ],
    [strip, units, words],
  );
  if (!strip || !rows) return null;
  return (
    <div className={styles.stack}>
      <Pictures label={words.strip} rows={rows} count={strip.count} pixels={strip.pixels} />
      <p className={styles.note}>
        {reading.together([words.strip, reading.stills.run(reading.units(units))])}
      </p>
    </div>
  );
}
