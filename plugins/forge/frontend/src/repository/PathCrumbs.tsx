import { ForgeRepositoryId } from '@callboard/plugin-forge-common';
import { Link } from 'react-router-dom';
import { pathSteps } from '../shared/forgePaths';
import { useForgePath } from '../shared/useForgePath';
import styles from './PathCrumbs.module.css';

/** What a {@link PathCrumbs} needs. */
export interface PathCrumbsProps {
  repository: ForgeRepositoryId;
  gitRef: string;
  path: string;
}

/** Where a file or folder lies; every folder above it is a link. */
export function PathCrumbs(props: PathCrumbsProps) {
  const { repository, gitRef, path } = props;
  const forgePath = useForgePath();
  const steps = pathSteps(path);
  if (steps.length === 0) {
    return null;
  }
  const folders = steps.slice(0, -1);
  return (
    <nav aria-label="Path" className={styles.crumbs}>
      <ol>
        <li>
          <Link to={forgePath({ repository, view: 'tree', ref: gitRef })}>
            {repository.name}
          </Link>
        </li>
        {folders.map(step => (
          <li key={step.path}>
            <Link
              to={forgePath({
                repository,
                view: 'tree',
                ref: gitRef,
                path: step.path,
              })}
            >
              {step.name}
            </Link>
          </li>
        ))}
        <li aria-current="page">{steps[steps.length - 1].name}</li>
      </ol>
    </nav>
  );
}
