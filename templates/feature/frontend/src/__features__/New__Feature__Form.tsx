import { Button, TextField } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { __featuresId__CreatePermission } from '@callboard/plugin-__domain__-common';
import { ErrorState } from '@callboard/ui';
import { FormEvent, useState } from 'react';
import { useCreate__Feature__ } from './useCreate__Feature__';
import styles from './New__Feature__Form.module.css';

/** Adds to the __featuresWords__; shown only to those who may. */
export function New__Feature__Form(props: { onCreated: () => void }) {
  const [title, setTitle] = useState('');
  const { allowed } = usePermission({
    permission: __featuresId__CreatePermission,
  });
  const { loading, error, create__Feature__ } = useCreate__Feature__();

  if (!allowed) {
    return null;
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await create__Feature__({ title })) {
      setTitle('');
      props.onCreated();
    }
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        className={styles.title}
        label="Title"
        size="small"
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <Button
        type="submit"
        isPending={loading}
        isDisabled={title.trim() === ''}
      >
        Add __featureWords__
      </Button>
      {error && (
        <ErrorState
          size="compact"
          title="The __featureWords__ was not added"
          error={error}
        />
      )}
    </form>
  );
}
