import {
  ErrorDisplay,
  NotFoundErrorPage,
  PageLayout,
  Progress,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { ErrorPanel } from './ErrorPanel';
import { PageFrame } from './PageFrame';
import { ProgressBar } from './ProgressBar';

/** The parts of the app that show on pages of every plugin, in our look. */
export const swappableComponents = [
  SwappableComponentBlueprint.make({
    name: 'core-progress',
    params: define =>
      define({ component: Progress, loader: () => ProgressBar }),
  }),
  SwappableComponentBlueprint.make({
    name: 'core-not-found-error-page',
    params: define =>
      define({
        component: NotFoundErrorPage,
        loader: () => import('./NotFoundPage').then(m => m.NotFoundPage),
      }),
  }),
  SwappableComponentBlueprint.make({
    name: 'core-error-display',
    params: define =>
      define({ component: ErrorDisplay, loader: () => ErrorPanel }),
  }),
  SwappableComponentBlueprint.make({
    name: 'core-page-layout',
    params: define =>
      define({ component: PageLayout, loader: () => PageFrame }),
  }),
];
