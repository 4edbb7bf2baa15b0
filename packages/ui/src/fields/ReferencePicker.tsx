import type { FilterPredicate } from '@backstage/filter-predicates';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useState } from 'react';
import { findEntities } from './findEntities';
import type { FoundEntity } from './findEntities';

/** What a {@link ReferencePicker} needs. */
export interface ReferencePickerProps {
  label: string;
  /** Whether the label is above the field; screen readers always get it. */
  showLabel?: boolean;
  placeholder?: string;
  description?: string;
  /** Only entities of these kinds; default: all. */
  kinds?: string[];
  /** Only entities that fit it, instead of kinds. */
  query?: FilterPredicate;
  /** Whether what is typed can be picked too, such as `plugin:catalog`. */
  allowsOther?: boolean;
  isDisabled?: boolean;
  /** Full reference; empty for none. */
  value: string;
  onChange: (ref: string) => void;
}

/** Finds an entity of the catalog by a part of its name. */
export function ReferencePicker(props: ReferencePickerProps) {
  const { label, showLabel, kinds, query, allowsOther, value, onChange } =
    props;
  const catalogApi = useApi(catalogApiRef);
  // A field whose text changes by itself would open its list again.
  const [picked, setPicked] = useState<FoundEntity>();
  const shown = picked?.id === value ? picked : { id: value, label: value };
  const found = useAsyncList<FoundEntity>({
    async load({ filterText }) {
      // What was picked stands in the field, but is not what is looked for.
      const typed = filterText?.trim() ?? '';
      const term = typed === shown.label ? '' : typed;
      const entities = await findEntities(
        catalogApi,
        query ??
          (kinds ? { kind: { $in: kinds } } : { $not: { kind: 'location' } }),
        term.replace(/^.*[:/]/, ''),
      );
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
