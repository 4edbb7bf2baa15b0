import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { displayName } from '../shared/entityRefs';
import { kindInfo } from '../shared/kinds';

const shownAtOnce = 20;

/** Properties of {@link EntityPicker}. */
export interface EntityPickerProps {
  label: string;
  value: Entity | undefined;
  /** Called with a full reference. */
  onChange: (entityRef: string) => void;
  className?: string;
}

function toOption(entity: Entity) {
  return {
    id: stringifyEntityRef(entity),
    label: displayName(entity) ?? entity.metadata.name,
    description: kindInfo(entity.kind).label,
  };
}

/** Finds one entity of the whole catalog by a part of its name. */
export function EntityPicker(props: EntityPickerProps) {
  const { label, value, onChange, className } = props;
  const catalogApi = useApi(catalogApiRef);
  const found = useAsyncList<ReturnType<typeof toOption>>({
    async load({ filterText }) {
      const term = filterText?.trim();
      const { items } = await catalogApi.queryEntities({
        query: { $not: { kind: 'location' } },
        ...(term && {
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayname',
            ],
          },
        }),
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: shownAtOnce,
        totalItems: 'exclude',
      });
      return { items: items.map(toOption) };
    },
  });
  return (
    <Combobox
      aria-label={label}
      placeholder={label}
      size="small"
      className={className}
      options={found}
      search={{ mode: 'server' }}
      value={value ? toOption(value) : null}
      onChange={option => option && onChange(option.id)}
    />
  );
}
