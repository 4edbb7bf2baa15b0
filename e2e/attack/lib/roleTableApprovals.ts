import type { Row } from './Row';

const API = '/api/golden-paths';
const NONE = '00000000-0000-4000-8000-000000000000';
const gate = {
  taskId: NONE,
  stepId: 'attack',
  round: 1,
  approval: {
    title: 'Attack',
    parameters: {},
    files: [],
    approvers: { users: ['user:default/yusuf.demir'] },
    required: 1,
    selfApproval: true,
    onExpiry: 'approve',
  },
};

/**
 * Rows of the role table for approvals: all list those that concern them, and
 * only the scaffolder asks. What concerns others looks as if it did not exist.
 */
export const roleTableApprovals: Row[] = [
  [`GET ${API}/approvals?view=mine`, '200 200 200 200 200'],
  [`GET ${API}/approvals?view=waiting`, '200 200 200 200 200'],
  [`GET ${API}/approvals?view=past`, '200 200 200 200 200'],
  [`GET ${API}/approvals/${NONE}`, '404 404 404 404 404'],
  [
    `POST ${API}/approvals/${NONE}/decision`,
    '404 404 404 404 404',
    { decision: 'approve' },
  ],
  [`POST ${API}/gates`, '403 403 403 403 403', gate],
  [
    `POST /api/scaffolder/golden-paths/tasks/${NONE}/resume`,
    '403 403 403 403 403',
  ],
  // Signed instead
  [`POST ${API}/webhooks/${NONE}/attack`, '401 401 401 401 401', {}],
];
