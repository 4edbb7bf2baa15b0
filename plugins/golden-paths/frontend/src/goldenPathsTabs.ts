import { ComponentType, lazy } from 'react';

/** One of the pages of `golden-paths`. */
export interface GoldenPathsTab {
  /** Below the path of the page extension; the page sees what follows it. */
  path: string;
  label: string;
  Content: ComponentType;
}

/** The pages of `golden-paths`, in the order of their tabs. */
export const goldenPathsTabs: readonly GoldenPathsTab[] = [
  {
    path: 'approvals',
    label: 'Approvals',
    Content: lazy(() =>
      import('./approvals/ApprovalsPage').then(m => ({
        default: m.ApprovalsPage,
      })),
    ),
  },
  {
    path: 'updates',
    label: 'Updates',
    Content: lazy(() =>
      import('./updates/UpdatesPage').then(m => ({
        default: m.UpdatesPage,
      })),
    ),
  },
  {
    path: 'builder',
    label: 'Template builder',
    Content: lazy(() =>
      import('./builder/BuilderPage').then(m => ({
        default: m.BuilderPage,
      })),
    ),
  },
];
