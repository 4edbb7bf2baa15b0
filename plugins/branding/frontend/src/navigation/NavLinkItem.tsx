import { NavLink } from 'react-router-dom';
import styles from './Navigation.module.css';
import type { NavEntry } from './resolveNavigation';

/** What a {@link NavLinkItem} needs. */
export interface NavLinkItemProps {
  entry: NavEntry;
  /** Shown at the end, as in the number of unread notifications. */
  count?: number;
  /** Whether only the icon has room. */
  isFolded?: boolean;
  onFollow?: () => void;
}

/** One link of the navigation; marks itself while its page is open. */
export function NavLinkItem(props: NavLinkItemProps) {
  const { entry, count = 0, isFolded, onFollow } = props;
  const isExternal = /^[a-z]+:/i.test(entry.href);
  const content = (
    <>
      <span className={styles.icon} aria-hidden="true">
        {entry.icon}
      </span>
      <span className={styles.label}>{entry.title}</span>
      {count > 0 && (
        <>
          <span className={styles.count} aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
          <span className={styles.hidden}>{`, ${count} unread`}</span>
        </>
      )}
    </>
  );
  const shared = {
    className: styles.link,
    title: isFolded ? entry.title : undefined,
    onClick: onFollow,
  };
  return (
    <li>
      {isExternal ? (
        <a href={entry.href} target="_blank" rel="noreferrer" {...shared}>
          {content}
        </a>
      ) : (
        <NavLink to={entry.href} end={entry.href === '/'} {...shared}>
          {content}
        </NavLink>
      )}
    </li>
  );
}
