import { ForgeTreeEntry } from '@callboard/plugin-forge-common';
import { RelativeTime } from '@callboard/ui';
import {
  RiFileLine,
  RiFolder3Fill,
  RiGitRepositoryLine,
  RiLinkM,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import { ForgeParams } from '../shared/useForgeParams';
import { useForgePath } from '../shared/useForgePath';
import styles from './FolderTable.module.css';

const ICONS = {
  folder: <RiFolder3Fill size={16} aria-label="Folder" />,
  file: <RiFileLine size={16} aria-label="File" />,
  symlink: <RiLinkM size={16} aria-label="Link" />,
  submodule: <RiGitRepositoryLine size={16} aria-label="Other repository" />,
};

/** What a {@link FolderTable} needs. */
export interface FolderTableProps {
  place: ForgeParams & { ref: string };
  entries: ForgeTreeEntry[];
}

/** The entries of a folder with the commit that last changed each. */
export function FolderTable({ place, entries }: FolderTableProps) {
  const { repository, ref, path } = place;
  const forgePath = useForgePath();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        Files in {path || repository.name}
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className={styles.message}>
            Last commit
          </th>
          <th scope="col" className={styles.age}>
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.path}>
            <th scope="row" className={styles.name} data-type={entry.type}>
              {ICONS[entry.type]}
              {entry.type === 'submodule' ? (
                <span>{entry.name}</span>
              ) : (
                <Link
                  to={forgePath({
                    repository,
                    view: entry.type === 'folder' ? 'tree' : 'blob',
                    ref,
                    path: entry.path,
                  })}
                >
                  {entry.name}
                </Link>
              )}
            </th>
            <td className={styles.message}>{entry.lastCommit?.subject}</td>
            <td className={styles.age}>
              {entry.lastCommit && (
                <RelativeTime value={entry.lastCommit.date} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
