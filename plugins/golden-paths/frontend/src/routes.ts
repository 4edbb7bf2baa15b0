import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Where the pages of `golden-paths` are; each of them lies below it. */
export const goldenPathsRouteRef = createRouteRef();
