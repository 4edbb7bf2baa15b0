import { createExternalRouteRef } from '@backstage/frontend-plugin-api';

/** The list of templates, where something new is created. */
export const createRouteRef = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});

/** The form of one template. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The page that registers what exists already. */
export const registerRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog-import.importPage',
});

/** The list of the catalog. */
export const catalogRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog.catalogIndex',
});

/** The large graph of relations. */
export const graphRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog-graph.catalogGraph',
});
