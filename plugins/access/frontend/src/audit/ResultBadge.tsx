import type { AuditResult } from '@callboard/plugin-access-common';
import { StatusBadge } from '@callboard/ui';
import { resultStatuses, resultWords } from './auditWords';

/** What became of an action, as word, icon and colour. */
export function ResultBadge({ result }: { result: AuditResult }) {
  return (
    <StatusBadge status={resultStatuses[result]}>
      {resultWords[result]}
    </StatusBadge>
  );
}
