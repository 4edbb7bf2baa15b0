import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** Where the pages of `access` are; each of them lies below it. */
export const accessRouteRef = createRouteRef();

/** The page of a run of a template. */
export const taskRouteRef = createExternalRouteRef({
  params: ['taskId'],
  defaultTarget: 'scaffolder.ongoingTask',
});
