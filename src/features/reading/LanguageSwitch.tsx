import { useId } from 'react';
import type { Language } from '../../notes/languages.ts';
import styles from './LanguageSwitch.module.css';
import { useRoom } from './room.ts';

const ownNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-Hans': '中文' };

interface LanguageSwitchProps {
  readonly languages: readonly Language[];
  readonly chosen: Language;
  readonly onChoose: (language: Language) => void;
}

/** The languages, each under its own name. */
export function LanguageSwitch({ languages, chosen, onChoose }: LanguageSwitchProps) {
  const { words } = useRoom();
  const name = useId();
  return (
    <fieldset className={styles.switch} aria-label={words.language}>
      {languages.map((language) => (
        <label key={language} className={styles.language} lang={language}>
          <input type="radio" name={name} checked={language === chosen} onChange={() => onChoose(language)} />
          <span>{ownNames[language]}</span>
        </label>
      ))}
    </fieldset>
  );
}
