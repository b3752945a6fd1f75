import { useState } from 'react';
import { SelectField } from '../ui/SelectField.tsx';
import { type Language, languageLooks, languages } from '../words/languages.ts';
import { useLanguage, useWords } from '../words/useWords.ts';
import styles from './LanguageSwitch.module.css';
import { storeLanguage } from './language.ts';
import { usePage } from './page.ts';

const options = languages.map((language) => ({ value: language, label: languageLooks[language].ownName }));

/** The language of the whole page, each under its own name. */
export function LanguageSwitch() {
  const { library, place, announcement } = usePage();
  const { shell } = useWords('page');
  const language = useLanguage();
  const [failed, setFailed] = useState<Language>();

  async function choose(chosen: Language): Promise<void> {
    setFailed(undefined);
    try {
      await library.change(chosen);
    } catch {
      setFailed(chosen);
      announcement.setState({ sentence: shell.languageFailed(languageLooks[chosen].ownName) });
      return;
    }
    storeLanguage(chosen);
    // If the address names a language, it is updated to the chosen one.
    place.setState(({ lang }) => (lang === undefined ? {} : { lang: chosen }));
  }

  return (
    <div className={styles.switch}>
      <SelectField
        hideLabel
        label={shell.language.name}
        hint={shell.language.sentence}
        value={language}
        options={options}
        onChange={(chosen) => void choose(chosen)}
      />
      {failed && <p className={styles.failed}>{shell.languageFailed(languageLooks[failed].ownName)}</p>}
    </div>
  );
}
