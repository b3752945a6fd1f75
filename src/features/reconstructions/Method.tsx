import { useRun } from '../../hooks/useSession.ts';
import { grouped, methodText } from './reconstructionText.ts';
import styles from './WholePicture.module.css';

/** What exactly is done to a whole picture. */
export function Method({ patchCount }: { readonly patchCount: number }) {
  const data = useRun((run) => run.settings?.data);
  if (!data) return null;
  const { patchSize, preparation } = data;
  return (
    <p className={styles.words}>
      {grouped(patchCount)} patches of {patchSize}×{patchSize} pixels each go through the network.{' '}
      {methodText(preparation)}
    </p>
  );
}
