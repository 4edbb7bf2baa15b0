import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Where the pages of `access` are; each of them lies below it. */
export const accessRouteRef = createRouteRef();
