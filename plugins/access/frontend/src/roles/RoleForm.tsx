import { TextAreaField, TextField } from '@backstage/ui';
import type { Role } from '@callboard/plugin-access-common';
import { IdField, Section, slugOf, useKeptForm } from '@callboard/ui';
import { useMemo } from 'react';
import { EditorFrame } from '../editing/EditorFrame';
import { putRole } from '../policies/policyEdits';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useAccessPath } from '../shared/useAccessPath';
import { MembersField } from './MembersField';
import { RemoveRole } from './RemoveRole';
import styles from './RoleForm.module.css';

const newRole: Role = { id: '', title: '', members: [] };

function missingIn({ id, title }: Role, taken: string[]) {
  if (title.trim() === '') {
    return 'Give the role a title';
  }
  return id === '' || taken.includes(id)
    ? 'Give the role an id of its own'
    : undefined;
}

/** The form of a role. */
export function RoleForm({ role }: { role?: Role }) {
  const { canEdit, shown } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const form = useKeptForm<Role>(
    `access/role:${role?.id ?? ''}`,
    role ?? newRole,
  );
  const { value, setValue } = form;
  const taken = shown.document.roles
    .map(({ id }) => id)
    .filter(id => id !== role?.id);
  const setTitle = (title: string) => {
    const followsTitle = !role && value.id === slugOf(value.title);
    setValue({
      ...value,
      title,
      ...(followsTitle && { id: slugOf(title) }),
    });
  };

  return (
    <EditorFrame
      title={role ? role.title : 'New role'}
      back={{ label: 'Roles', href: accessPath('roles') }}
      form={form}
      edit={useMemo(() => putRole(value), [value])}
      place={/^roles\[\d+\]\.?/}
      isReadOnly={!canEdit}
      missing={missingIn(value, taken)}
      actions={role && canEdit && <RemoveRole role={role} />}
    >
      <Section title="What it is">
        <div className={styles.fields}>
          <TextField
            label="Title"
            size="small"
            isRequired
            isReadOnly={!canEdit}
            value={value.title}
            onChange={setTitle}
          />
          <IdField
            value={value.id}
            taken={taken}
            isFixed={role !== undefined}
            isReadOnly={!canEdit}
            onChange={id => setValue({ ...value, id })}
          />
          <TextAreaField
            className={styles.wide}
            label="Description"
            rows={2}
            isReadOnly={!canEdit}
            value={value.description ?? ''}
            onChange={description =>
              setValue({ ...value, description: description || undefined })
            }
          />
        </div>
      </Section>
      <Section title="Who is in it">
        <MembersField
          members={value.members}
          isReadOnly={!canEdit}
          onChange={members => setValue({ ...value, members })}
        />
      </Section>
    </EditorFrame>
  );
}
