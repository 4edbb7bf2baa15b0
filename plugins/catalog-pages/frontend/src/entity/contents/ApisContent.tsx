import { useEntity } from '@backstage/plugin-catalog-react';
import { apiLists } from '../relationLists';
import { RelationSection } from '../RelationSection';
import styles from './contents.module.css';

const hints: Record<string, string> = {
  providesApi:
    'None. List the APIs it offers under spec.providesApis in its catalog-info.yaml.',
  consumesApi:
    'None. List the APIs it calls under spec.consumesApis in its catalog-info.yaml.',
};

/** The APIs a component provides and consumes. */
export function ApisContent() {
  const { entity } = useEntity();
  return (
    <div className={styles.content}>
      {apiLists.slice(0, 2).map(list => (
        <RelationSection
          key={list.title}
          entity={entity}
          list={list}
          empty={<p className={styles.none}>{hints[list.relation]}</p>}
        />
      ))}
    </div>
  );
}
