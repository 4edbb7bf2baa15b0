import { createPermission } from '@backstage/plugin-permission-common';

/** To see the __featuresWords__. */
export const __featuresId__ReadPermission = createPermission({
  name: '__domain__.__features__.read',
  attributes: { action: 'read' },
});

/** To add to the __featuresWords__. */
export const __featuresId__CreatePermission = createPermission({
  name: '__domain__.__features__.create',
  attributes: { action: 'create' },
});

/** All permissions of the __featuresWords__. */
export const __featuresId__Permissions = [
  __featuresId__ReadPermission,
  __featuresId__CreatePermission,
];
