import { createApp } from '@backstage/frontend-defaults';

/** Every feature is discovered from this package's dependencies (`app.packages`). */
export default createApp();
