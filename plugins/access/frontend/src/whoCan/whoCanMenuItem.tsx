import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { accessPolicyReadPermission } from '@callboard/plugin-access-common';
import { RiTeamLine } from '@remixicon/react';
import { useAccessPath } from '../shared/useAccessPath';

/** "Who can do this?" in the menu of an entity, for those who may know. */
export const whoCanMenuItem = EntityContextMenuItemBlueprint.make({
  name: 'who-can',
  if: {
    permissions: {
      $contains: `${accessPolicyReadPermission.name}#${accessPolicyReadPermission.attributes.action}`,
    },
  },
  params: {
    icon: <RiTeamLine />,
    useProps: () => {
      const { entity } = useEntity();
      const accessPath = useAccessPath();
      const query = new URLSearchParams({ entity: stringifyEntityRef(entity) });
      return {
        title: 'Who can do this?',
        href: `${accessPath('who-can')}?${query}`,
      };
    },
  },
});
