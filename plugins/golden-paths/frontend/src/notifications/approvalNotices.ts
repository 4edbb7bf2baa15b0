import { NotificationActsBlueprint } from '@callboard/ui';
import { maySeeGoldenPaths } from '../pages';
import { actsOfNotice } from './actsOfNotice';

/** Approve and refuse in the list of notifications. */
export const approvalNotices = NotificationActsBlueprint.make({
  name: 'approvals',
  if: maySeeGoldenPaths,
  params: { actsOf: actsOfNotice },
});
