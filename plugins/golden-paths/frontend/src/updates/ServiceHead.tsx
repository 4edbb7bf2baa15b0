import { Button } from '@backstage/ui';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { BackLink, EntityLink, RelativeTime } from '@callboard/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { useState } from 'react';
import { DriftBadge } from './DriftBadge';
import { OpenUpdate } from './OpenUpdate';
import { RefreshService } from './RefreshService';
import { canOpenUpdate } from './serviceFacts';
import { ServiceNotice } from './ServiceNotice';
import { UpdateLink } from './UpdateLink';
import { UpdatesHead } from './UpdatesHead';
import { useMayUpdate } from './useMayUpdate';
import { useUpdatesPath } from './useUpdatesPath';
import { VersionStep } from './VersionStep';

/** Which service it is, how far from its template, and what can be done. */
export function ServiceHead(props: { service: Drift; onChanged: () => void }) {
  const { service, onChanged } = props;
  const { entityRef, templateRef, usedVersion, currentVersion } = service;
  const path = useUpdatesPath();
  const mayUpdate = useMayUpdate();
  const [isAsking, setAsking] = useState(false);
  return (
    <UpdatesHead
      back={
        <BackLink
          href={path.template(templateRef)}
          label="Services of the template"
        />
      }
      title={<EntityLink entity={entityRef} />}
      facts={
        <>
          <DriftBadge state={service.state} />
          <EntityLink entity={templateRef} />
          <VersionStep from={usedVersion} to={currentVersion} />
          {service.update && <UpdateLink update={service.update} />}
          <span>
            Checked <RelativeTime value={service.checkedAt} />
          </span>
        </>
      }
      actions={
        <>
          <RefreshService entityRef={entityRef} onRefreshed={onChanged} />
          {mayUpdate(service.owner) && canOpenUpdate(service) && (
            <Button
              iconStart={<RiGitPullRequestLine />}
              onPress={() => setAsking(true)}
            >
              Open update pull request
            </Button>
          )}
        </>
      }
    >
      <ServiceNotice service={service} />
      {isAsking && (
        <OpenUpdate
          service={service}
          onOpened={onChanged}
          onClose={() => setAsking(false)}
        />
      )}
    </UpdatesHead>
  );
}
