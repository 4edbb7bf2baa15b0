import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Where the pages of `scorecards` are; each of them lies below it. */
export const scorecardsRouteRef = createRouteRef();
