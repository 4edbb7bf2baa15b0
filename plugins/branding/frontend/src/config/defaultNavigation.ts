import type { NavigationGroup } from './readBrandingConfig';

/** The sidebar when `app.branding.navigation.groups` is not set. */
export const defaultNavigationGroups: NavigationGroup[] = [
  {
    title: 'Browse',
    items: [
      { page: 'page:home', title: 'Home' },
      { page: 'page:catalog', title: 'Catalog' },
      { page: 'page:api-docs', title: 'APIs' },
      { page: 'page:techdocs', title: 'Docs' },
      { page: 'page:forge', title: 'Repositories' },
      { page: 'page:catalog-graph', title: 'Graph' },
    ],
  },
  {
    title: 'Build',
    items: [
      { page: 'page:scaffolder', title: 'Create' },
      { page: 'page:golden-paths', title: 'Golden paths' },
      { page: 'page:scorecards', title: 'Scorecards' },
    ],
  },
  {
    title: 'You',
    items: [
      { page: 'page:notifications', title: 'Notifications' },
      { page: 'page:access/mine', title: 'My access' },
      { page: 'page:user-settings', title: 'Settings' },
    ],
  },
  {
    title: 'Admin',
    items: [
      { page: 'page:access', title: 'Access' },
      { page: 'page:devtools', title: 'DevTools' },
      { page: 'page:app-visualizer', title: 'App visualizer' },
      { page: 'page:catalog-unprocessed-entities', title: 'Unprocessed' },
    ],
  },
];

/** Reached by the search entry and from the catalog, so not listed again. */
export const defaultHiddenPages = ['page:search', 'page:catalog-import'];

/** The bar at the bottom of phones, before "More". */
export const defaultPhonePages = [
  'page:home',
  'page:catalog',
  'page:search',
  'page:scaffolder',
];
