import { ForgeRepository } from '@callboard/plugin-forge-common';
import { CopyField, EmptyState } from '@callboard/ui';
import { RiGitRepositoryLine } from '@remixicon/react';
import styles from './EmptyRepository.module.css';

/** Says how to put the first commit into a repository. */
export function EmptyRepository(props: { repository: ForgeRepository }) {
  const { cloneUrl, defaultBranch } = props.repository;
  const steps = [
    {
      label: 'Make a repository of your folder',
      command: `git init -b ${defaultBranch}`,
    },
    {
      label: 'Commit what is in it',
      command: 'git add . && git commit -m "First commit"',
    },
    { label: 'Name this host', command: `git remote add origin ${cloneUrl}` },
    { label: 'Push', command: `git push -u origin ${defaultBranch}` },
  ];
  return (
    <>
      <EmptyState
        title="Nothing was pushed yet"
        icon={<RiGitRepositoryLine size={24} />}
      >
        Push a first commit, and its files show here. With a catalog-info.yaml
        among them the catalog shows it too.
      </EmptyState>
      <ol className={styles.steps}>
        {steps.map(({ label, command }) => (
          <li key={label}>
            <CopyField label={label} value={command} showLabel />
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        Git asks for a user name and a password when you push: use “portal” and
        the token from the setting forge.token.
      </p>
    </>
  );
}
