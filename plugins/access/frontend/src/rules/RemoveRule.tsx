import { Button } from '@backstage/ui';
import type { Rule } from '@callboard/plugin-access-common';
import { ConfirmDialog } from '@callboard/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { removeRule } from '../policies/policyEdits';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useAccessPath } from '../shared/useAccessPath';

/** Removes a rule from the draft. */
export function RemoveRule({ rule }: { rule: Rule }) {
  const { save } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="tertiary" destructive onPress={() => setAsking(true)}>
        Remove rule
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`Remove ${rule.title ?? rule.id}?`}
          act="Remove rule"
          isDestructive
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await save(removeRule(rule.id));
            navigate(accessPath('rules'));
          }}
        >
          The draft will no longer have it. What it{' '}
          {rule.effect === 'deny' ? 'denies' : 'allows'} is then up to the other
          rules and the defaults.
        </ConfirmDialog>
      )}
    </>
  );
}
