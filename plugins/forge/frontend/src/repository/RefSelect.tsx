import { Select } from '@backstage/ui';
import { ForgeRepositoryId } from '@callboard/plugin-forge-common';
import { RiGitBranchLine } from '@remixicon/react';
import { useNavigate } from 'react-router-dom';
import { ForgeView } from '../shared/forgePaths';
import { useForgePath } from '../shared/useForgePath';
import { useRefs } from './useRefs';
import styles from './RefSelect.module.css';

const SHORT_ID = 8;
const SEARCHABLE_FROM = 10;

/** What a {@link RefSelect} needs. */
export interface RefSelectProps {
  repository: ForgeRepositoryId;
  /** Branch, tag or commit id that is shown. */
  current: string;
  view: ForgeView;
  path: string;
}

/** Chooses the branch or tag that the same page is shown at. */
export function RefSelect(props: RefSelectProps) {
  const { repository, current, view, path } = props;
  const navigate = useNavigate();
  const forgePath = useForgePath();
  const refs = useRefs(repository).value?.items ?? [];
  const known = refs.some(({ name }) => name === current);
  const options = [
    ...(known ? [] : [{ value: current, label: shorten(current) }]),
    ...refs.map(({ name, type }) => ({
      value: name,
      label: type === 'tag' ? `${name} (tag)` : name,
    })),
  ];
  return (
    <div className={styles.select}>
      <Select
        aria-label="Branch or tag"
        icon={<RiGitBranchLine />}
        size="small"
        searchable={options.length >= SEARCHABLE_FROM}
        searchPlaceholder="Find a branch or tag"
        options={options}
        value={current}
        onChange={ref => {
          if (typeof ref === 'string' && ref !== current) {
            navigate(forgePath({ repository, view, ref, path }));
          }
        }}
      />
    </div>
  );
}

function shorten(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, SHORT_ID) : ref;
}
