import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { approvalsApiRef } from '../apis';
import { useApprovalsChanged } from './useApprovalsChanged';

/** One approval with its files, kept up to date. */
export function useApproval(id: string) {
  const api = useApi(approvalsApiRef);
  const approval = useLoad(() => api.getApproval(id), id);
  useApprovalsChanged(approval.reload, id);
  return approval;
}
