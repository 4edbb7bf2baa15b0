import { Entity } from '@backstage/catalog-model';
import { Select } from '@backstage/ui';
import { drawnRelations } from '../entity/relationLists';
import { FilterSelect } from '../list/FilterSelect';
import { kindInfo, tabKinds } from '../shared/kinds';
import { edgeLabel } from './edgeLabel';
import { EntityPicker } from './EntityPicker';
import styles from './GraphFilters.module.css';
import { depths, GraphView } from './graphView';

const depthOptions = depths.map(depth => ({
  value: String(depth),
  label: depth === 1 ? '1 step' : `${depth} steps`,
}));
const kindValues = tabKinds.map(({ kind }) => ({ value: kind }));
const relationValues = drawnRelations.map(value => ({ value }));

function nothing() {}

/** Properties of {@link GraphFilters}. */
export interface GraphFiltersProps {
  view: GraphView;
  onChange: (part: Partial<GraphView>) => void;
  /** The entity that the drawing starts from, once it is known. */
  root: Entity | undefined;
}

/** Chooses what the large graph shows. */
export function GraphFilters(props: GraphFiltersProps) {
  const { view, onChange, root } = props;
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      <EntityPicker
        label="Find an entity"
        className={styles.picker}
        value={root}
        onChange={entityRef => onChange({ roots: [entityRef] })}
      />
      <Select
        aria-label="How far"
        size="small"
        className={styles.depth}
        options={depthOptions}
        value={String(view.depth)}
        onChange={depth => onChange({ depth: Number(depth) })}
      />
      <FilterSelect
        label="Kind"
        values={kindValues}
        selected={view.kinds}
        onChange={kinds => onChange({ kinds })}
        nameOf={kind => kindInfo(kind).label}
        onOpen={nothing}
        failed={false}
      />
      <FilterSelect
        label="Relation"
        values={relationValues}
        selected={view.relations}
        onChange={relations => onChange({ relations })}
        nameOf={relation => edgeLabel([relation])}
        onOpen={nothing}
        failed={false}
      />
    </div>
  );
}
