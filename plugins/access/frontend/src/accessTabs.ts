import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  accessAuditReadPermission,
  accessPolicyReadPermission,
} from '@callboard/plugin-access-common';
import { ComponentType, lazy } from 'react';

/** One of the pages of `access`. */
export interface AccessTab {
  /** Below the path of the page extension; the page sees what follows it. */
  path: string;
  label: string;
  /** Who lacks it neither sees the tab nor the page; without one, all do. */
  permission?: BasicPermission;
  /** Shows or changes the policy, so it has the banner of the draft. */
  isPolicy?: boolean;
  Content: ComponentType;
}

/** The pages of `access`, in the order of their tabs. */
export const accessTabs: readonly AccessTab[] = [
  {
    path: 'roles',
    label: 'Roles',
    permission: accessPolicyReadPermission,
    isPolicy: true,
    Content: lazy(() =>
      import('./roles/RolesPage').then(m => ({ default: m.RolesPage })),
    ),
  },
  {
    path: 'rules',
    label: 'Rules',
    permission: accessPolicyReadPermission,
    isPolicy: true,
    Content: lazy(() =>
      import('./rules/RulesPage').then(m => ({ default: m.RulesPage })),
    ),
  },
  {
    path: 'matrix',
    label: 'Matrix',
    permission: accessPolicyReadPermission,
    isPolicy: true,
    Content: lazy(() =>
      import('./matrix/MatrixPage').then(m => ({ default: m.MatrixPage })),
    ),
  },
  {
    path: 'versions',
    label: 'Versions',
    permission: accessPolicyReadPermission,
    isPolicy: true,
    Content: lazy(() =>
      import('./versions/VersionsPage').then(m => ({
        default: m.VersionsPage,
      })),
    ),
  },
  {
    // Everybody may ask about themselves.
    path: 'simulator',
    label: 'Simulator',
    Content: lazy(() =>
      import('./simulator/SimulatorPage').then(m => ({
        default: m.SimulatorPage,
      })),
    ),
  },
  {
    path: 'who-can',
    label: 'Who can',
    permission: accessPolicyReadPermission,
    Content: lazy(() =>
      import('./whoCan/WhoCanPage').then(m => ({ default: m.WhoCanPage })),
    ),
  },
  {
    path: 'audit',
    label: 'Audit log',
    permission: accessAuditReadPermission,
    Content: lazy(() =>
      import('./audit/AuditPage').then(m => ({ default: m.AuditPage })),
    ),
  },
];
