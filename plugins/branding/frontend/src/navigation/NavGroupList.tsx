import { useId } from 'react';
import styles from './Navigation.module.css';
import { NavLinkItem } from './NavLinkItem';
import type { NavGroup } from './resolveNavigation';

/** What a {@link NavGroupList} needs. */
export interface NavGroupListProps {
  group: NavGroup;
  /** Whether only icons have room. */
  isFolded?: boolean;
  /** How many notifications are unread. */
  unread: number;
  onFollow?: () => void;
}

/** One titled group of links, in the sidebar and in the phone's drawer. */
export function NavGroupList({
  group,
  isFolded,
  unread,
  onFollow,
}: NavGroupListProps) {
  const id = useId();
  return (
    <div className={styles.group}>
      <h2 id={id} className={styles.groupTitle}>
        {group.title}
      </h2>
      <ul aria-labelledby={id}>
        {group.entries.map(entry => (
          <NavLinkItem
            key={entry.id}
            entry={entry}
            count={entry.id === 'page:notifications' ? unread : undefined}
            isFolded={isFolded}
            onFollow={onFollow}
          />
        ))}
      </ul>
    </div>
  );
}
