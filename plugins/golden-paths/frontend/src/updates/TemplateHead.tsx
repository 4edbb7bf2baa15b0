import { Alert, Button } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  TemplateAdoption,
  updateOpenPermission,
} from '@callboard/plugin-golden-paths-common';
import { BackLink, counted, EntityLink } from '@callboard/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { useState } from 'react';
import { countServices } from './countServices';
import { OpenCleanUpdates } from './OpenCleanUpdates';
import { UpdatesHead } from './UpdatesHead';
import { useUpdatesPath } from './useUpdatesPath';

/** Which template it is, and the act for all of its services. */
export function TemplateHead(props: {
  template: TemplateAdoption;
  onChanged: () => void;
}) {
  const { template, onChanged } = props;
  const { templateRef, title, currentVersion, clean, updates } = template;
  const path = useUpdatesPath();
  const { allowed: mayOpen } = usePermission({
    permission: updateOpenPermission,
  });
  const [isAsking, setAsking] = useState(false);
  const [left, setLeft] = useState(0);
  return (
    <UpdatesHead
      back={<BackLink href={path.templates} label="Templates" />}
      title={title}
      facts={
        <>
          <EntityLink entity={templateRef} />
          <span>
            Version <code>{currentVersion}</code> is current
          </span>
          <span>{counted(countServices(template), 'service')}</span>
        </>
      }
      actions={
        mayOpen &&
        clean > 0 && (
          <Button
            iconStart={<RiGitPullRequestLine />}
            onPress={() => setAsking(true)}
          >
            {`Open ${counted(clean, 'clean update')}`}
          </Button>
        )
      }
    >
      {updates.opening > 0 && (
        <Alert
          status="info"
          isPending
          title={`${counted(updates.opening, 'pull request is', 'pull requests are')} being opened`}
          description="You can leave this page; the work goes on."
        />
      )}
      {left > 0 && (
        <Alert
          status="warning"
          icon
          title={`${counted(left, 'update was', 'updates were')} not begun`}
          description="As many are opened at once as the portal is set to, of the services that you may update."
        />
      )}
      {isAsking && (
        <OpenCleanUpdates
          template={template}
          onOpened={begun => {
            setLeft(clean - begun);
            onChanged();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </UpdatesHead>
  );
}
