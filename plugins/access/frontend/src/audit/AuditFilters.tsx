import { ChoiceFilter, ReferencePicker, TextFilter } from '@callboard/ui';
import {
  AuditView,
  auditResults,
  auditSeverities,
  parseAuditView,
} from './auditView';
import { resultWords, severityWords } from './auditWords';
import { TimeRangeFilter } from './TimeRangeFilter';

/** What {@link AuditFilters} need. */
export interface AuditFiltersProps {
  view: AuditView;
  /** Nothing can end before what is to come. */
  isLive: boolean;
  onChange: (part: Partial<AuditView>) => void;
}

/** Narrows the log by when, who, what, to what, and how it went. */
export function AuditFilters({ view, isLive, onChange }: AuditFiltersProps) {
  const choose = (name: 'result' | 'severity') => (value: string) =>
    onChange({
      [name]: parseAuditView(new URLSearchParams({ [name]: value }))[name],
    });
  return (
    <>
      <TimeRangeFilter view={view} isLive={isLive} onChange={onChange} />
      <ReferencePicker
        label="Actor"
        showLabel
        placeholder="Person or plugin:catalog"
        kinds={['user']}
        allowsOther
        value={view.actor ?? ''}
        onChange={actor => onChange({ actor: actor || undefined })}
      />
      <TextFilter
        label="Action"
        placeholder="catalog or catalog.entity…"
        value={view.action ?? ''}
        onChange={action => onChange({ action: action.trim() || undefined })}
      />
      <ReferencePicker
        label="Target"
        showLabel
        placeholder="Entity or task:…"
        allowsOther
        value={view.target ?? ''}
        onChange={target => onChange({ target: target || undefined })}
      />
      <ChoiceFilter
        label="Result"
        showLabel
        all="Any result"
        options={auditResults.map(id => ({ id, label: resultWords[id] }))}
        value={view.result ?? ''}
        onChange={choose('result')}
      />
      <ChoiceFilter
        label="Severity"
        showLabel
        all="Any severity"
        options={auditSeverities.slice(1).map(id => ({
          id,
          label:
            id === 'critical'
              ? severityWords[id]
              : `${severityWords[id]} and above`,
        }))}
        value={view.severity ?? ''}
        onChange={choose('severity')}
      />
    </>
  );
}
