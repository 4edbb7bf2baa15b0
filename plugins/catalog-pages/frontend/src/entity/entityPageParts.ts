import { Entity } from '@backstage/catalog-model';
import { AppNode } from '@backstage/frontend-plugin-api';
import {
  EntityContextMenuItemData,
  EntityHeaderLayoutProps,
} from '@backstage/plugin-catalog-react/alpha';
import type { EntityHeaderAction } from '@callboard/ui';
import { ComponentType, ReactElement } from 'react';

/** A tab of the entity page, from any plugin. */
export interface EntityPageContent {
  path: string;
  title: string;
  group: string | undefined;
  appliesTo: (entity: Entity) => boolean;
  element: ReactElement;
}

/** An entry of the entity's menu, from any plugin. */
export interface EntityPageMenuItem {
  data: EntityContextMenuItemData;
  node: AppNode;
  appliesTo: (entity: Entity) => boolean;
}

/** A header that a plugin brings for some entities. */
export interface EntityPageHeader {
  Component: ComponentType<EntityHeaderLayoutProps>;
  appliesTo: (entity: Entity) => boolean;
}

/** Everything that is attached to the entity page. */
export interface EntityPageParts {
  contents: EntityPageContent[];
  menuItems: EntityPageMenuItem[];
  headers: EntityPageHeader[];
  /** Buttons beside the title. */
  headerActions: EntityHeaderAction[];
  /** Ids of content groups in the order of their tabs. */
  groupOrder: string[];
}

/**
 * Sorts tabs by the order of their groups; within a group, and without one,
 * the order of the app's configuration stays.
 */
export function inGroupOrder(
  contents: EntityPageContent[],
  groupOrder: string[],
): EntityPageContent[] {
  const rank = ({ group }: EntityPageContent) => {
    const index = group === undefined ? -1 : groupOrder.indexOf(group);
    return index < 0 ? groupOrder.length : index;
  };
  return [...contents].sort((a, b) => rank(a) - rank(b));
}
