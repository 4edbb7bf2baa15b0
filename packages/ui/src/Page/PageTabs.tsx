import { Link } from 'react-router-dom';
import styles from './Page.module.css';

/** One tab of a page; each tab is an address of its own. */
export interface PageTab {
  id: string;
  label: string;
  /** Absolute path in the portal. */
  href: string;
}

/** What a {@link PageTabs} needs. */
export interface PageTabsProps {
  tabs: readonly PageTab[];
  /** Path of the page that is open. */
  currentPath: string;
  /** Names the tabs for screen readers. */
  label: string;
}

function isBelow(path: string, href: string): boolean {
  const base = href.replace(/[?#].*$/, '').replace(/\/$/, '');
  return path === base || path.startsWith(`${base}/`);
}

/**
 * The parts of a page as links. The longest address that contains the current
 * one is marked, so an overview at the root of the others works too.
 */
export function PageTabs({ tabs, currentPath, label }: PageTabsProps) {
  const path = currentPath.replace(/\/$/, '');
  const current = tabs
    .filter(tab => isBelow(path, tab.href))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul>
        {tabs.map(tab => (
          <li key={tab.id}>
            <Link
              to={tab.href}
              aria-current={tab === current ? 'page' : undefined}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
