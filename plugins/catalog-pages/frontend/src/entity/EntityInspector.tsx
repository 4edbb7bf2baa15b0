import { Entity } from '@backstage/catalog-model';
import { InspectEntityDialog } from '@backstage/plugin-catalog-react';
import { ComponentProps } from 'react';

type Tab = NonNullable<
  ComponentProps<typeof InspectEntityDialog>['initialTab']
>;

const tabs: Tab[] = ['overview', 'ancestry', 'colocated', 'json', 'yaml'];

/** Properties of {@link EntityInspector}. */
export interface EntityInspectorProps {
  entity: Entity;
  /** Name of the open tab; anything unknown opens the first one. */
  tab: string;
  onSelect: (tab: string) => void;
  onClose: () => void;
}

/** Shows what the catalog knows about an entity, as it is stored. */
export function EntityInspector(props: EntityInspectorProps) {
  return (
    <InspectEntityDialog
      open
      entity={props.entity}
      initialTab={tabs.find(tab => tab === props.tab)}
      onSelect={props.onSelect}
      onClose={props.onClose}
    />
  );
}
