import { createFrontendModule } from '@backstage/frontend-plugin-api';
import orgPlugin from '@backstage/plugin-org/alpha';

/** Switches the stock cards of people and teams off; the catalog module has its own. */
export const orgModule = createFrontendModule({
  pluginId: 'org',
  extensions: (
    [
      'entity-card:org/group-profile',
      'entity-card:org/members-list',
      'entity-card:org/ownership',
      'entity-card:org/user-profile',
    ] as const
  ).map(id => orgPlugin.getExtension(id).override({ disabled: true })),
});
