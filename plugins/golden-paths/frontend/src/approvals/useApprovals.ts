import { useApi } from '@backstage/frontend-plugin-api';
import type { ApprovalsQuery } from '@callboard/plugin-golden-paths-common';
import { useLoad } from '@callboard/ui';
import { approvalsApiRef } from '../apis';
import { useApprovalsChanged } from './useApprovalsChanged';

/** A page of approvals, kept up to date. */
export function useApprovals(query: ApprovalsQuery) {
  const api = useApi(approvalsApiRef);
  const approvals = useLoad(
    () => api.listApprovals({ limit: 50, ...query }),
    JSON.stringify(query),
  );
  useApprovalsChanged(approvals.reload);
  return approvals;
}
