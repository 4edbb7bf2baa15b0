import {
  coreExtensionData,
  createExtensionInput,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  defaultEntityContentGroupDefinitions,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntityHeaderActionBlueprint } from '@callboard/ui';
import { entityFilter } from './entityFilter';
import { EntityPageParts } from './entityPageParts';

/**
 * The entity page. It takes the same inputs and configuration as the stock
 * page, so whatever plugins attach to that one appears here, and one more for
 * buttons beside the title.
 */
export const entityPageExtension = catalogPlugin
  .getExtension('page:catalog/entity')
  .override({
    inputs: {
      headerActions: createExtensionInput([
        EntityHeaderActionBlueprint.dataRefs.action,
      ]),
    },
    *factory(originalFactory, { inputs, config, node }) {
      const menuData = EntityContextMenuItemBlueprint.dataRefs;
      const contentData = EntityContentBlueprint.dataRefs;
      const headerData = EntityHeaderLayoutBlueprint.dataRefs;
      const groups: Record<string, { aliases?: string[] }> = config.groups
        ? Object.assign({}, ...config.groups)
        : defaultEntityContentGroupDefinitions;
      const parts: EntityPageParts = {
        groupOrder: Object.entries(groups).flatMap(([id, { aliases = [] }]) => [
          id,
          ...aliases,
        ]),
        contents: inputs.contents.map(content => ({
          path: content.get(coreExtensionData.routePath),
          title: content.get(contentData.title),
          group: content.get(contentData.group),
          appliesTo: entityFilter(
            content.get(contentData.filterFunction) ??
              content.get(contentData.filterExpression),
          ),
          element: content.get(coreExtensionData.reactElement),
        })),
        menuItems: inputs.contextMenuItems.map(item => ({
          data: item.get(menuData.data),
          node: item.node,
          appliesTo: entityFilter(item.get(menuData.filterFunction)),
        })),
        headers: inputs.headerLayouts.map(header => ({
          Component: header.get(headerData.component),
          appliesTo: entityFilter(header.get(headerData.filterFunction)),
        })),
        headerActions: inputs.headerActions.map(action =>
          action.get(EntityHeaderActionBlueprint.dataRefs.action),
        ),
      };
      yield* originalFactory();
      yield coreExtensionData.reactElement(
        ExtensionBoundary.lazy(node, () =>
          import('./EntityPage').then(m => <m.EntityPage parts={parts} />),
        ),
      );
    },
  });
