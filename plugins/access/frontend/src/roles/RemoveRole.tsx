import { Button } from '@backstage/ui';
import type { Role } from '@callboard/plugin-access-common';
import { ConfirmDialog } from '@callboard/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { removeRole, rulesOnlyFor } from '../policies/policyEdits';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useAccessPath } from '../shared/useAccessPath';

/** Removes a role, unless rules would then be about nobody. */
export function RemoveRole({ role }: { role: Role }) {
  const { shown, save } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const bound = rulesOnlyFor(role.id, shown.document);
  const shared = shown.document.rules.filter(({ roles }) =>
    roles.includes(role.id),
  );
  return (
    <>
      <Button variant="tertiary" destructive onPress={() => setAsking(true)}>
        Remove role
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`Remove ${role.title}?`}
          act="Remove role"
          isDestructive
          isDisabled={bound.length > 0}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await save(removeRole(role.id));
            navigate(accessPath('roles'));
          }}
        >
          {bound.length > 0
            ? `These rules are about this role alone, so remove them or give them another role first: ${bound
                .map(({ id, title }) => title ?? id)
                .join(', ')}.`
            : `The draft will no longer have it. ${
                shared.length === 1
                  ? 'One rule loses it.'
                  : `${shared.length} rules lose it.`
              }`}
        </ConfirmDialog>
      )}
    </>
  );
}
