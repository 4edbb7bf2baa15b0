import type { NavItem, SitePage } from '../types';
import { titleOfName } from './titleOfName';

/**
 * The navigation of a site without `nav`: a section for each folder.
 * @param pages in file order
 * @param mount folder that the navigation begins at, `` for all
 */
export function navOfFiles(pages: readonly SitePage[], mount = ''): NavItem[] {
  const top: NavItem[] = [];
  const sections = new Map<string, NavItem[]>([[mount, top]]);
  const listOf = (folder: string): NavItem[] => {
    const known = sections.get(folder);
    if (known) {
      return known;
    }
    const slash = folder.lastIndexOf('/');
    const children: NavItem[] = [];
    sections.set(folder, children);
    listOf(slash < 0 ? '' : folder.slice(0, slash)).push({
      kind: 'section',
      title: titleOfName(folder.slice(slash + 1)),
      children,
    });
    return children;
  };
  for (const page of pages) {
    const slash = page.path.lastIndexOf('/');
    listOf(slash < 0 ? '' : page.path.slice(0, slash)).push({
      kind: 'page',
      page,
    });
  }
  return top;
}
