import {
  CompoundEntityRef,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { EntityIcon } from '../icons/EntityIcon';
import { KindIcon } from '../icons/KindIcon';
import styles from './EntityLink.module.css';
import { useEntityRoute } from './useEntityRoute';

/** What an {@link EntityLink} needs. */
export interface EntityLinkProps {
  /** The entity, or a reference such as `component:default/checkout`. */
  entity: Entity | CompoundEntityRef | string;
  /** Whether the icon of the kind stands in front; default true. */
  showIcon?: boolean;
  /** Path of a tab of the entity's page to open, for example `docs`. */
  tab?: string;
  className?: string;
}

function routeParams(ref: CompoundEntityRef) {
  return {
    kind: ref.kind.toLocaleLowerCase('en-US'),
    namespace: ref.namespace.toLocaleLowerCase('en-US'),
    name: ref.name,
  };
}

/**
 * An entity by its display name, linked to its page. Names of references are
 * looked up in one batch for the whole page.
 */
export function EntityLink(props: EntityLinkProps) {
  const { entity, showIcon = true, tab } = props;
  const ref = parseEntityRef(
    typeof entity === 'string' ? entity : stringifyEntityRef(entity),
  );
  const { primaryTitle, secondaryTitle } = useEntityPresentation(
    typeof entity === 'string' || 'metadata' in entity
      ? entity
      : stringifyEntityRef(entity),
  );
  const entityRoute = useEntityRoute();
  const content = (
    <>
      {showIcon &&
        (typeof entity !== 'string' && 'metadata' in entity ? (
          <EntityIcon entity={entity} className={styles.icon} />
        ) : (
          <KindIcon kind={ref.kind} className={styles.icon} />
        ))}
      <span className={styles.name}>{primaryTitle}</span>
    </>
  );
  const className = [styles.link, props.className].filter(Boolean).join(' ');
  const href = entityRoute?.(routeParams(ref));
  return href ? (
    <Link
      to={tab ? `${href}/${tab}` : href}
      className={className}
      title={secondaryTitle}
    >
      {content}
    </Link>
  ) : (
    <span className={className}>{content}</span>
  );
}
