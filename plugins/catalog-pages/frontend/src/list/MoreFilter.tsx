import { useApiHolder } from '@backstage/frontend-plugin-api';
import { CatalogColumnFilter } from '@callboard/ui';
import { useState } from 'react';
import { useLoad } from '../shared/useLoad';
import { FilterSelect } from './FilterSelect';

/** What a {@link MoreFilter} needs. */
export interface MoreFilterProps {
  filter: CatalogColumnFilter;
  selected: string[];
  onChange: (selected: string[]) => void;
}

/** A filter of another domain; its values are loaded when it is opened or set. */
export function MoreFilter({ filter, selected, onChange }: MoreFilterProps) {
  const apis = useApiHolder();
  const [wanted, setWanted] = useState(selected.length > 0);
  const { value, loading, error } = useLoad(
    wanted ? () => filter.loadValues(apis) : undefined,
    filter.name,
  );
  return (
    <FilterSelect
      label={filter.label}
      values={loading || error ? undefined : value}
      failed={error !== undefined}
      selected={selected}
      onChange={onChange}
      onOpen={() => setWanted(true)}
      nameOf={id => value?.find(one => one.value === id)?.name ?? id}
    />
  );
}
