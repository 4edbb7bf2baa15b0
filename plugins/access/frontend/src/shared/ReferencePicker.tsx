import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useState } from 'react';

const SHOWN_AT_ONCE = 20;

/** What a {@link ReferencePicker} needs. */
export interface ReferencePickerProps {
  label: string;
  /** Whether the label is above the field; screen readers always get it. */
  showLabel?: boolean;
  placeholder?: string;
  description?: string;
  /** Only entities of these kinds; default: all. */
  kinds?: string[];
  /** Whether what is typed can be picked too, such as `plugin:catalog`. */
  allowsOther?: boolean;
  isDisabled?: boolean;
  /** Full reference; empty for none. */
  value: string;
  onChange: (ref: string) => void;
}

interface Found {
  id: string;
  label: string;
  description?: string;
}

function toFound(entity: Entity): Found {
  const { metadata, spec } = entity;
  const { displayName } = (spec?.profile ?? {}) as { displayName?: string };
  const ref = stringifyEntityRef(entity);
  return {
    id: ref,
    label: displayName ?? metadata.title ?? metadata.name,
    description: ref,
  };
}

/** Finds an entity of the catalog by a part of its name. */
export function ReferencePicker(props: ReferencePickerProps) {
  const { label, showLabel, kinds, allowsOther, value, onChange } = props;
  const catalogApi = useApi(catalogApiRef);
  // A field whose text changes by itself would open its list again.
  const [picked, setPicked] = useState<Found>();
  const shown = picked?.id === value ? picked : { id: value, label: value };
  const found = useAsyncList<Found>({
    async load({ filterText }) {
      // What was picked stands in the field, but is not what is looked for.
      const typed = filterText?.trim() ?? '';
      const term = typed === shown.label ? '' : typed;
      const { items } = await catalogApi.queryEntities({
        query: kinds
          ? { kind: { $in: kinds } }
          : { $not: { kind: 'location' } },
        ...(term && {
          fullTextFilter: {
            term: term.replace(/^.*[:/]/, ''),
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
        limit: SHOWN_AT_ONCE,
        totalItems: 'exclude',
      });
      const entities = items.map(toFound);
      const isOther =
        allowsOther && term && !entities.some(({ id }) => id === term);
      return {
        items: isOther
          ? [...entities, { id: term, label: term, description: 'As typed' }]
          : entities,
      };
    },
  });
  return (
    <Combobox
      label={showLabel ? label : undefined}
      aria-label={showLabel ? undefined : label}
      description={props.description}
      placeholder={props.placeholder ?? label}
      size="small"
      isDisabled={props.isDisabled}
      options={found}
      search={{ mode: 'server' }}
      value={value ? shown : null}
      onChange={option => {
        setPicked(option ?? undefined);
        onChange(option?.id ?? '');
      }}
    />
  );
}
