import { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import styles from './Page.module.css';
import { PageTab, PageTabs } from './PageTabs';
import { useDocumentTitle } from './useDocumentTitle';

/** A place above the current page. */
export interface PageBreadcrumb {
  label: string;
  href: string;
}

/** What a {@link Page} needs. */
export interface PageProps {
  /** The only first-level heading of the page; also names the browser tab. */
  title: string;
  /** Shown in place of the title's text, for a title with more than words. */
  heading?: ReactNode;
  /** One muted line below the title. */
  description?: ReactNode;
  /** Decoration in front of the title. */
  icon?: ReactNode;
  breadcrumbs?: readonly PageBreadcrumb[];
  /** Buttons at the right; at most one of them primary. */
  actions?: ReactNode;
  tabs?: readonly PageTab[];
  /** `narrow` keeps forms and text to a readable width; default `full`. */
  width?: 'full' | 'narrow';
  /** Leaves the content without padding, for pages that bring their own. */
  flush?: boolean;
  children: ReactNode;
}

/** A page: one title, its actions, and the main landmark around the content. */
export function Page(props: PageProps) {
  const { breadcrumbs = [], tabs = [], width = 'full', flush = false } = props;
  const { pathname } = useLocation();
  useDocumentTitle(props.title);
  return (
    <main className={styles.page} data-width={width}>
      <header className={styles.header} data-tabs={tabs.length > 0}>
        {breadcrumbs.length > 0 && (
          <nav aria-label="Breadcrumbs" className={styles.breadcrumbs}>
            <ol>
              {breadcrumbs.map(crumb => (
                <li key={crumb.href}>
                  <Link to={crumb.href}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={styles.bar}>
          {props.icon && (
            <span className={styles.icon} aria-hidden="true">
              {props.icon}
            </span>
          )}
          <div className={styles.titles}>
            <h1 className={styles.title}>{props.heading ?? props.title}</h1>
            {props.description && (
              <p className={styles.description}>{props.description}</p>
            )}
          </div>
          {props.actions && (
            <div className={styles.actions}>{props.actions}</div>
          )}
        </div>
        {tabs.length > 0 && (
          <PageTabs tabs={tabs} currentPath={pathname} label={props.title} />
        )}
      </header>
      <div className={styles.content} data-flush={flush}>
        {props.children}
      </div>
    </main>
  );
}
