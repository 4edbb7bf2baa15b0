import { Select } from '@backstage/ui';
import { useState } from 'react';
import type { AuditFiltersProps } from './AuditFilters';
import { TimeRange, timeRanges } from './auditView';
import { rangeWords } from './auditWords';
import { MomentField } from './MomentField';
import styles from './TimeRangeFilter.module.css';

const ALL = 'all';
const CUSTOM = 'custom';

const ranges = Object.keys(timeRanges) as TimeRange[];

/** When it happened: one of the usual ranges, or from and to. */
export function TimeRangeFilter(props: AuditFiltersProps) {
  const { view, isLive, onChange } = props;
  const [isCustom, setCustom] = useState(false);
  const hasMoments = Boolean(view.from ?? view.to);
  const shown =
    view.range ?? (hasMoments || (isCustom && !isLive) ? CUSTOM : ALL);
  const choose = (id: string) => {
    setCustom(id === CUSTOM);
    if (id !== CUSTOM) {
      onChange({
        range: ranges.find(range => range === id),
        from: undefined,
        to: undefined,
      });
    } else if (view.range) {
      onChange({
        range: undefined,
        from: new Date(Date.now() - timeRanges[view.range]).toISOString(),
      });
    }
  };
  return (
    <div className={styles.range}>
      <Select
        label="Time"
        size="small"
        options={[
          { id: ALL, label: 'Any time' },
          ...ranges.map(id => ({ id, label: rangeWords[id] })),
          ...(isLive ? [] : [{ id: CUSTOM, label: 'From and to' }]),
        ]}
        value={shown}
        onChange={key => choose(String(key))}
      />
      {shown === CUSTOM && (
        <>
          <MomentField
            label="From"
            value={view.from}
            onChange={from => onChange({ from, range: undefined })}
          />
          <MomentField
            label="To"
            value={view.to}
            onChange={to => onChange({ to, range: undefined })}
          />
        </>
      )}
    </div>
  );
}
