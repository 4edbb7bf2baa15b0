import { Button, ButtonLink } from '@backstage/ui';
import type { Check } from '@callboard/plugin-scorecards-common';
import { BackLink, EntityLink, PersonName, RelativeTime } from '@callboard/ui';
import { RiDeleteBinLine, RiEditLine } from '@remixicon/react';
import { useState } from 'react';
import { SeverityBadge } from '../shared/SeverityBadge';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { FileOwned } from '../standards/FileOwned';
import { StandardHead } from '../standards/StandardHead';
import { useMayChange } from '../standards/useMayChange';
import { RemoveCheck } from './RemoveCheck';

/** Title, owner and version of a check, and what can be done with it. */
export function CheckHead({ check }: { check: Check }) {
  const path = useScorecardsPath();
  const mayChange = useMayChange('check', check);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <StandardHead
      back={<BackLink href={path('checks')} label="Checks" />}
      title={check.title}
      facts={
        <>
          <SeverityBadge severity={check.severity} />
          <code>{check.id}</code>
          <EntityLink entity={check.owner} />
          <span>
            Version {check.version}, <RelativeTime value={check.updatedAt} /> by{' '}
            <PersonName of={check.updatedBy} />
          </span>
        </>
      }
      actions={
        mayChange && (
          <>
            <ButtonLink
              variant="secondary"
              size="small"
              iconStart={<RiEditLine />}
              href={path('checks', check.id, 'edit')}
            >
              Edit
            </ButtonLink>
            <Button
              variant="tertiary"
              size="small"
              iconStart={<RiDeleteBinLine />}
              onPress={() => setRemoving(true)}
            >
              Delete
            </Button>
          </>
        )
      }
    >
      <FileOwned source={check.source} what="check" />
      {isRemoving && (
        <RemoveCheck check={check} onClose={() => setRemoving(false)} />
      )}
    </StandardHead>
  );
}
