import { usePermission } from '@backstage/plugin-permission-react';
import { adoptPermission } from '@callboard/plugin-golden-paths-common';
import { EntityLink } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useUpdatesPath } from '../updates/useUpdatesPath';
import styles from './TemplateCard.module.css';

/** What to do about an entity that no version of a template is known of. */
export function NoTemplate(props: {
  entityRef: string;
  /** Entity ref of the template that the catalog names. */
  source?: string;
}) {
  const { entityRef, source } = props;
  const path = useUpdatesPath();
  const { allowed: mayAdopt } = usePermission({ permission: adoptPermission });
  return (
    <>
      {source ? (
        <span className={styles.line}>
          <span className={styles.muted}>Made from</span>
          <EntityLink entity={source} />
          <span className={styles.muted}>
            before versions of templates were noted.
          </span>
        </span>
      ) : (
        <p className={styles.muted}>
          Not made from a template. In one, it gets a pull request when the
          template changes.
        </p>
      )}
      {mayAdopt && (
        <p>
          <Link to={path.adopt(entityRef)} className={styles.link}>
            Adopt into a template
          </Link>
        </p>
      )}
    </>
  );
}
