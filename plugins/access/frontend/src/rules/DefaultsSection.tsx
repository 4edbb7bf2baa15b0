import { Button, Select } from '@backstage/ui';
import type { Defaults, Effect } from '@callboard/plugin-access-common';
import { ErrorState, sameValue, Section } from '@callboard/ui';
import { useState } from 'react';
import { ConflictNotice } from '../editing/ConflictNotice';
import { useSaveEdit } from '../editing/useSaveEdit';
import { putDefaults } from '../policies/policyEdits';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { EffectBadge } from '../shared/EffectBadge';
import styles from './DefaultsSection.module.css';

const names: Record<keyof Defaults, string> = {
  read: 'Permissions that read',
  other: 'All other permissions',
};
const effects: { id: Effect; label: string }[] = [
  { id: 'allow', label: 'Allow' },
  { id: 'deny', label: 'Deny' },
];

/** What holds where no rule does, and a way to change it. */
export function DefaultsSection() {
  const { canEdit, shown } = usePolicyWorkspace();
  const { defaults } = shown.document;
  const [wish, setWish] = useState<Defaults>();
  const { isSaving, conflict, error, save } = useSaveEdit();
  const value = wish ?? defaults;
  const edit = putDefaults(value);
  const submit = async () => {
    if (await save(edit)) {
      setWish(undefined);
    }
  };
  return (
    <Section title="Where no rule holds">
      <div className={styles.defaults}>
        {(Object.keys(names) as (keyof Defaults)[]).map(key =>
          canEdit ? (
            <Select
              key={key}
              label={names[key]}
              size="small"
              options={effects}
              value={value[key]}
              onChange={chosen => {
                const effect = effects.find(({ id }) => id === chosen)?.id;
                if (effect) {
                  setWish({ ...value, [key]: effect });
                }
              }}
            />
          ) : (
            <p key={key} className={styles.line}>
              {names[key]} <EffectBadge effect={value[key]} />
            </p>
          ),
        )}
        {canEdit && !sameValue(value, defaults) && (
          <div className={styles.actions}>
            <Button size="small" isPending={isSaving} onPress={submit}>
              Save to draft
            </Button>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setWish(undefined)}
            >
              Cancel
            </Button>
          </div>
        )}
      </div>
      <p className={styles.hint}>
        Who did not sign in is denied all the same. Administrators of the
        configuration may do everything.
      </p>
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          edit={edit}
          isSaving={isSaving}
          onApply={submit}
        />
      )}
      {error && (
        <ErrorState
          size="compact"
          title="The defaults were not saved"
          error={error}
          onRetry={submit}
        />
      )}
    </Section>
  );
}
