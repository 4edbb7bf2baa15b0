import { Button } from '@backstage/ui';
import { CatalogColumn } from '@callboard/ui';
import { useState } from 'react';
import { shortName } from '../shared/entityRefs';
import { kindInfo } from '../shared/kinds';
import { CatalogView, hasFilters, noFilters } from './catalogView';
import { FilterSelect } from './FilterSelect';
import { MoreFilter } from './MoreFilter';
import { ScopeSelect } from './ScopeSelect';
import { useCatalogFacets } from './useCatalogFacets';
import styles from './CatalogFilters.module.css';

/** Properties of {@link CatalogFilters}. */
export interface CatalogFiltersProps {
  view: CatalogView;
  onChange: (part: Partial<CatalogView>) => void;
  /** Columns of other domains, some of which have filters. */
  more?: readonly CatalogColumn[];
}

/** The filters of the catalog page. Their values are loaded when the first one opens. */
export function CatalogFilters(props: CatalogFiltersProps) {
  const { view, onChange, more = [] } = props;
  const [wanted, setWanted] = useState(false);
  const facets = useCatalogFacets(view.kind, wanted);
  const columns = kindInfo(view.kind).columns;
  const shared = {
    onOpen: () => setWanted(true),
    failed: facets.error !== undefined,
  };
  const values = facets.loading || facets.error ? undefined : facets.value;
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      <ScopeSelect value={view.scope} onChange={scope => onChange({ scope })} />
      {columns.includes('type') && (
        <FilterSelect
          {...shared}
          label="Type"
          values={values?.types}
          selected={view.types}
          onChange={types => onChange({ types })}
        />
      )}
      {columns.includes('owner') && (
        <FilterSelect
          {...shared}
          label="Owner"
          values={values?.owners}
          selected={view.owners}
          onChange={owners => onChange({ owners })}
          nameOf={shortName}
        />
      )}
      {columns.includes('lifecycle') && (
        <FilterSelect
          {...shared}
          label="Lifecycle"
          values={values?.lifecycles}
          selected={view.lifecycles}
          onChange={lifecycles => onChange({ lifecycles })}
        />
      )}
      {columns.includes('tags') && (
        <FilterSelect
          {...shared}
          label="Tag"
          values={values?.tags}
          selected={view.tags}
          onChange={tags => onChange({ tags })}
        />
      )}
      {more.map(
        ({ id, kinds, filter }) =>
          filter &&
          kinds.includes(view.kind) && (
            <MoreFilter
              key={id}
              filter={filter}
              selected={view.more[filter.name] ?? []}
              onChange={selected =>
                onChange({ more: { ...view.more, [filter.name]: selected } })
              }
            />
          ),
      )}
      {view.partOf.length > 0 && (
        <FilterSelect
          label="Part of"
          values={[]}
          onOpen={() => undefined}
          failed={false}
          selected={view.partOf}
          onChange={partOf => onChange({ partOf })}
          nameOf={shortName}
        />
      )}
      {hasFilters(view) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onChange(noFilters)}
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}
