import { hasColours, suitedPreparation } from '../../description/suited.ts';
import { useOpenPictures, useSession, useSettings } from '../../hooks/useSession.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './SourceCard.module.css';
import type { SourceName } from './SourcePicker.tsx';
import { SuitedSettings } from './SuitedSettings.tsx';

interface SourceCardProps {
  readonly source: SourceName;
  /** Whether the network is given patches of this source: not yet, while pictures are still to be opened. */
  readonly inUse: boolean;
}

/** What the chosen source is, where it comes from, and the settings that suit it. */
export function SourceCard({ source, inUse }: SourceCardProps) {
  const { sources, input } = useWords('page');
  const { title, sentence, origin } = sources[source];
  const inColour = useSettings(({ data }) => data.preparation.colour === true);
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <p>{inUse && inColour && source === 'scenes' ? input.colour.scenes : sentence}</p>
      {inUse && source === 'digits' && <WindowRemark />}
      <p className={styles.origin}>{origin}</p>
      {inUse && hasColours(source) && <ColourChoice />}
      {inUse && <SuitedSettings source={source} />}
    </div>
  );
}

/** Whether patches are in colour. They have settings of their own, which are set with it. */
function ColourChoice() {
  const { colour } = useWords('page').input;
  const inColour = useSettings(({ data }) => data.preparation.colour === true);
  const advice = useOpenPictures()?.advice;
  const { settings } = useSession();
  const choose = (wanted: boolean): void => {
    const { data, chooseColour } = settings.getState();
    chooseColour(wanted, suitedPreparation(data.source, advice));
  };
  return <Checkbox label={colour.name} hint={colour.sentence} checked={inColour} onChange={choose} />;
}

const digitSide = 28;

function WindowRemark() {
  const { input } = useWords('page');
  const side = useSettings((settings) => settings.data.patchSize);
  return side < digitSide && <p>{input.window(side)}</p>;
}
