import {
  RiContractLeftLine,
  RiExpandRightLine,
  RiSearchLine,
} from '@remixicon/react';
import { Link, NavLink } from 'react-router-dom';
import { Logo } from '../logo/Logo';
import { useSidebar } from '../layout/SidebarContext';
import styles from './Navigation.module.css';
import { NavGroupList } from './NavGroupList';
import { NavLinkItem } from './NavLinkItem';
import type { NavEntry, Navigation } from './resolveNavigation';

function SearchLink({ entry }: { entry: NavEntry }) {
  return (
    <NavLink to={entry.href} className={styles.search} title="Search ( / )">
      <RiSearchLine size={16} aria-hidden="true" />
      <span className={styles.label}>{entry.title}</span>
      <kbd aria-hidden="true">/</kbd>
    </NavLink>
  );
}

/** What a {@link Sidebar} needs. */
export interface SidebarProps {
  navigation: Navigation;
  unread: number;
}

/** The navigation at the side: logo, search, groups, links, fold button. */
export function Sidebar({ navigation, unread }: SidebarProps) {
  const { isOpen, toggle } = useSidebar();
  const FoldIcon = isOpen ? RiContractLeftLine : RiExpandRightLine;
  return (
    <nav aria-label="Main" className={styles.sidebar} data-folded={!isOpen}>
      <Link to="/" className={styles.brand}>
        <Logo variant={isOpen ? 'full' : 'icon'} />
      </Link>
      {navigation.search && <SearchLink entry={navigation.search} />}
      <div className={styles.groups}>
        {navigation.groups.map(group => (
          <NavGroupList
            key={group.title}
            group={group}
            isFolded={!isOpen}
            unread={unread}
          />
        ))}
      </div>
      <div className={styles.foot}>
        {navigation.links.length > 0 && (
          <ul aria-label="Links">
            {navigation.links.map(entry => (
              <NavLinkItem key={entry.id} entry={entry} isFolded={!isOpen} />
            ))}
          </ul>
        )}
        <button
          type="button"
          className={styles.link}
          onClick={toggle}
          aria-expanded={isOpen}
          aria-label="Sidebar titles"
          title={isOpen ? 'Fold the sidebar' : 'Unfold the sidebar'}
        >
          <span className={styles.icon} aria-hidden="true">
            <FoldIcon size="1em" />
          </span>
          <span className={styles.label} aria-hidden="true">
            Fold
          </span>
        </button>
      </div>
    </nav>
  );
}
