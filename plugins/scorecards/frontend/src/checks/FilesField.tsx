import { Button, ButtonIcon, TextField } from '@backstage/ui';
import type { FileRead } from '@callboard/plugin-scorecards-common';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import styles from '../editing/fields.module.css';
import { WithProblems } from '../editing/WithProblems';

/** What a check reads of repositories, for its rule to look at. */
export function FilesField(props: {
  files: FileRead[];
  onChange: (files: FileRead[]) => void;
}) {
  const { files, onChange } = props;
  const set = (index: number, part: Partial<FileRead>) =>
    onChange(
      files.map((file, at) => (at === index ? { ...file, ...part } : file)),
    );
  return (
    <div className={styles.column}>
      <p className={styles.hint}>
        Read from the repository of each entity, and looked at above as{' '}
        <code>facts.files.name</code>.
      </p>
      {files.length > 0 && (
        <ul className={styles.rows}>
          {files.map((file, index) => (
            // Rows have nothing else that stays.
            // eslint-disable-next-line react/no-array-index-key
            <li
              key={index}
              className={styles.row}
              aria-label={`File ${index + 1}`}
            >
              <WithProblems at={`files[${index}].name`}>
                {invalid => (
                  <TextField
                    label="Name"
                    size="small"
                    placeholder="readme"
                    value={file.name}
                    onChange={name => set(index, { name })}
                    {...invalid}
                  />
                )}
              </WithProblems>
              <WithProblems at={`files[${index}].path`}>
                {invalid => (
                  <TextField
                    label="Path"
                    size="small"
                    placeholder="README.md"
                    value={file.path}
                    onChange={path => set(index, { path })}
                    {...invalid}
                  />
                )}
              </WithProblems>
              <WithProblems at={`files[${index}].contains`}>
                {invalid => (
                  <TextField
                    label="Contains"
                    size="small"
                    placeholder="Text or expression"
                    value={file.contains ?? ''}
                    onChange={contains => set(index, { contains })}
                    {...invalid}
                  />
                )}
              </WithProblems>
              <WithProblems at={`files[${index}].select`}>
                {invalid => (
                  <TextField
                    label="Value at"
                    size="small"
                    placeholder="engines.node"
                    value={file.select ?? ''}
                    onChange={select => set(index, { select })}
                    {...invalid}
                  />
                )}
              </WithProblems>
              <ButtonIcon
                className={styles.end}
                variant="tertiary"
                size="small"
                aria-label={`Remove the file ${file.name || index + 1}`}
                icon={<RiDeleteBinLine />}
                onPress={() => onChange(files.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiAddLine />}
          onPress={() => onChange([...files, { name: '', path: '' }])}
        >
          Add a file
        </Button>
      </div>
    </div>
  );
}
