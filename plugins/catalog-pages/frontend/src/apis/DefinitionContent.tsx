import { ApiDefinitionCard } from '@backstage/plugin-api-docs';
import styles from './DefinitionContent.module.css';

/** The definition of an API, in colours that can be read. */
export function DefinitionContent() {
  return (
    <div className={styles.definition}>
      <ApiDefinitionCard />
    </div>
  );
}
