import { useRun } from '../../hooks/useSession.ts';
import styles from './WholePicture.module.css';
import { grouped, methodWords } from './words.ts';

/** What exactly is done to a whole picture. */
export function Method({ patchCount }: { readonly patchCount: number }) {
  const data = useRun((run) => run.settings?.data);
  if (!data) return null;
  const { patchSize, preparation } = data;
  return (
    <p className={styles.words}>
      {grouped(patchCount)} patches of {patchSize}×{patchSize} pixels each go through the network.{' '}
      {methodWords(preparation)}
    </p>
  );
}
