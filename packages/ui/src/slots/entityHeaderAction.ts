import type { Entity } from '@backstage/catalog-model';
import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type { ComponentType } from 'react';

/** Something beside the title of an entity's page. */
export interface EntityHeaderAction {
  /** Whether the page of an entity has it; asks nobody. */
  appliesTo(entity: Entity): boolean;
  /** A button or a link; it must not ask the backend before it is pressed. */
  Component: ComponentType<{ entity: Entity }>;
}

const actionDataRef = createExtensionDataRef<EntityHeaderAction>().with({
  id: 'callboard.entity-header-action',
});

/** Adds a button beside the title of the entity page. */
export const EntityHeaderActionBlueprint = createExtensionBlueprint({
  kind: 'entity-header-action',
  attachTo: { id: 'page:catalog/entity', input: 'headerActions' },
  output: [actionDataRef],
  dataRefs: { action: actionDataRef },
  factory: (action: EntityHeaderAction) => [actionDataRef(action)],
});
