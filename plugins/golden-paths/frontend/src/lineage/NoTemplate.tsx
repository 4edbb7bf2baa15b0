import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { usePermission } from '@backstage/plugin-permission-react';
import { adoptPermission } from '@callboard/plugin-golden-paths-common';
import { EntityLink } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useUpdatesPath } from '../updates/useUpdatesPath';
import styles from './TemplateCard.module.css';

/** What to do about an entity that no version of a template is known of. */
export function NoTemplate(props: {
  entity: Entity;
  /** Entity ref of the template that the catalog names. */
  source?: string;
}) {
  const { entity, source } = props;
  const path = useUpdatesPath();
  const { allowed: mayAdopt } = usePermission({ permission: adoptPermission });
  const isComponent = entity.kind.toLocaleLowerCase('en-US') === 'component';
  return (
    <>
      {source && (
        <span className={styles.line}>
          <span className={styles.muted}>Made from</span>
          <EntityLink entity={source} />
        </span>
      )}
      <p className={styles.muted}>
        {!source &&
          'Not made from a template. In one, it gets a pull request when the template changes.'}
        {source &&
          (isComponent
            ? 'Its repository does not say at which version, so it gets no updates.'
            : 'Updates of its repository are on the page of the component there.')}
      </p>
      {isComponent && mayAdopt && (
        <p>
          <Link
            to={path.adopt(stringifyEntityRef(entity))}
            className={styles.link}
          >
            Adopt into a template
          </Link>
        </p>
      )}
    </>
  );
}
