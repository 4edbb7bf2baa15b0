import { goldenPathsPlugin } from '../plugin';

const always = { $not: { featureFlags: { $contains: 'never' } } };

/**
 * The plugin with everything that is there for certain permissions only: the
 * app of tests cannot wait for those.
 */
export const pluginWithoutAsking = goldenPathsPlugin.withOverrides({
  extensions: (
    [
      'page:golden-paths',
      'entity-content:golden-paths/history',
      'attention-source:golden-paths/approvals',
      'notification-acts:golden-paths/approvals',
      'entity-header-action:golden-paths/actions',
      'entity-card:golden-paths/template',
      'entity-content:golden-paths/services',
    ] as const
  ).map(id => goldenPathsPlugin.getExtension(id).override({ if: always })),
});
