import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The list of repositories; everything else lies below it. */
export const repositoriesRouteRef = createRouteRef();

/** Where templates make new repositories. */
export const templatesRouteRef = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});
