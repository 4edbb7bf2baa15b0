import { Chip, Chips } from '@callboard/ui';
import type { AuditView } from './auditView';
import { rangeWords, resultWords, severityWords } from './auditWords';

const formatter = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

function labels(view: AuditView): Partial<Record<keyof AuditView, string>> {
  const { range, from, to, actor, action, target, result, severity } = view;
  return {
    range: range && rangeWords[range],
    from: from && `From ${formatter.format(new Date(from))}`,
    to: to && `To ${formatter.format(new Date(to))}`,
    actor: actor && `Actor ${actor}`,
    action: action && `Action ${action}`,
    target: target && `Target ${target}`,
    result: result && resultWords[result],
    severity: severity && `At least ${severityWords[severity].toLowerCase()}`,
    correlationId: view.correlationId && `Same action ${view.correlationId}`,
  };
}

/** The filters that are set; each can be taken away. */
export function ActiveFilters(props: {
  view: AuditView;
  onChange: (part: Partial<AuditView>) => void;
}) {
  const chips: Chip[] = Object.entries(labels(props.view)).flatMap(
    ([value, label]) => (label ? [{ value, label }] : []),
  );
  return (
    <Chips
      label="Filters that are set"
      chips={chips}
      onRemove={name => props.onChange({ [name]: undefined })}
    />
  );
}
