import type {
  Drift,
  TemplateAdoption,
} from '@callboard/plugin-golden-paths-common';
import {
  ChoiceFilter,
  CursorPages,
  EmptyState,
  LoadFailure,
  ReferencePicker,
  SkeletonRows,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { useState } from 'react';
import { driftStates, driftWords } from './driftWords';
import { OpenUpdate } from './OpenUpdate';
import styles from './ServiceList.module.css';
import { ServiceRow } from './ServiceRow';
import { useMayUpdate } from './useMayUpdate';
import { useServices } from './useServices';

/** The services of a template; the address keeps the filters. */
export function ServiceList(props: {
  template: TemplateAdoption;
  onChanged: () => void;
}) {
  const { template, onChanged } = props;
  const [chosen, setState] = useFilterParam('state');
  const [version, setVersion] = useFilterParam('version');
  const [owner, setOwner] = useFilterParam('owner');
  const [cursor] = useFilterParam('cursor');
  const state = driftStates.find(each => each === chosen);
  const { value, loading, error, reload } = useServices({
    template: template.templateRef,
    state,
    version: version || undefined,
    owner: owner || undefined,
    cursor: cursor || undefined,
  });
  const mayUpdate = useMayUpdate();
  const [asked, setAsked] = useState<Drift>();
  const isFiltered = Boolean(state || version || owner || cursor);
  return (
    <div className={styles.list}>
      <Toolbar>
        <ChoiceFilter
          label="State"
          all="All states"
          options={driftStates.map(id => ({ id, label: driftWords[id].word }))}
          value={state ?? ''}
          onChange={setState}
        />
        <ChoiceFilter
          label="Version"
          all="All versions"
          options={template.versions.map(({ version: id }) => ({
            id,
            label: id,
          }))}
          value={version}
          onChange={setVersion}
        />
        <ReferencePicker
          label="Owner"
          placeholder="Any owner"
          kinds={['group', 'user']}
          value={owner}
          onChange={setOwner}
        />
      </Toolbar>
      {error && (
        <LoadFailure what="The services" error={error} onRetry={reload} />
      )}
      {!error && !value && <SkeletonRows rows={6} label="Loading services" />}
      {!error && value?.items.length === 0 && (
        <EmptyState
          title={isFiltered ? 'No service matches' : 'No services yet'}
        >
          {isFiltered
            ? 'Clear a filter to see others.'
            : 'What is made from this template, or adopted into it, shows here.'}
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <ul
          className={styles.services}
          aria-label="Services"
          aria-busy={loading}
        >
          {value.items.map(service => (
            <ServiceRow
              key={service.entityRef}
              service={service}
              mayOpen={mayUpdate(service.owner)}
              onOpen={() => setAsked(service)}
            />
          ))}
        </ul>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
      {asked && (
        <OpenUpdate
          service={asked}
          onOpened={() => {
            reload();
            onChanged();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
