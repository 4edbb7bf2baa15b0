import { Entity } from '@backstage/catalog-model';
import { KindIcon } from './KindIcon';

/** What an {@link EntityIcon} needs. */
export interface EntityIconProps {
  entity: Pick<Entity, 'kind' | 'spec'>;
  /** Edge length in pixels; default 16. */
  size?: number;
  className?: string;
}

/** The icon of one entity, chosen by its kind and type. */
export function EntityIcon({ entity, size, className }: EntityIconProps) {
  const type = entity.spec?.type;
  return (
    <KindIcon
      kind={entity.kind}
      type={typeof type === 'string' ? type : undefined}
      size={size}
      className={className}
    />
  );
}
