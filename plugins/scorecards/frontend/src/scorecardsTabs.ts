import { ComponentType, lazy } from 'react';

/** One of the pages of `scorecards`. */
export interface ScorecardsTab {
  /** Below the path of the page extension; the page sees what follows it. */
  path: string;
  label: string;
  Content: ComponentType;
}

/** The pages of `scorecards`, in the order of their tabs. */
export const scorecardsTabs: readonly ScorecardsTab[] = [
  {
    path: 'overview',
    label: 'Overview',
    Content: lazy(() =>
      import('./overview/OverviewPage').then(m => ({
        default: m.OverviewPage,
      })),
    ),
  },
  {
    path: 'teams',
    label: 'Teams',
    Content: lazy(() =>
      import('./teams/TeamsPage').then(m => ({ default: m.TeamsPage })),
    ),
  },
  {
    path: 'checks',
    label: 'Checks',
    Content: lazy(() =>
      import('./checks/ChecksPage').then(m => ({ default: m.ChecksPage })),
    ),
  },
  {
    path: 'tracks',
    label: 'Tracks',
    Content: lazy(() =>
      import('./tracks/TracksPage').then(m => ({ default: m.TracksPage })),
    ),
  },
  {
    path: 'campaigns',
    label: 'Campaigns',
    Content: lazy(() =>
      import('./campaigns/CampaignsPage').then(m => ({
        default: m.CampaignsPage,
      })),
    ),
  },
  {
    path: 'exemptions',
    label: 'Exemptions',
    Content: lazy(() =>
      import('./exemptions/ExemptionsPage').then(m => ({
        default: m.ExemptionsPage,
      })),
    ),
  },
];
