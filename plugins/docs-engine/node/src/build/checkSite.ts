import path from 'node:path';
import type { NavItem, Site } from '@callboard/plugin-docs-engine-common';
import { LimitError } from '../limits';
import { FolderError } from '../source/FolderError';
import type { BuildJob } from '../worker/protocol';
import { isInside } from './checkOutput';

/**
 * Refuses a site before its first page is compiled.
 * @throws FolderError or LimitError with the reason
 */
export function checkSite(
  { config, pages, nav }: Pick<Site, 'config' | 'pages' | 'nav'>,
  { source, out, limits }: Pick<BuildJob, 'source' | 'out' | 'limits'>,
) {
  if (!pages.length) {
    throw new FolderError(
      source,
      `has no docs: there is no Markdown file in ${config.docsDir}/ and no README.md`,
    );
  }
  if (pages.length > limits.pages) {
    throw new LimitError(
      limits,
      'pages',
      `The site has ${pages.length} pages,`,
    );
  }
  const depth = depthOf(nav);
  if (depth > limits.navDepth) {
    throw new LimitError(
      limits,
      'navDepth',
      `The navigation has ${depth} levels,`,
    );
  }
  if (isInside(out, path.join(source, config.docsDir))) {
    throw new FolderError(
      out,
      `is inside of the docs folder ${config.docsDir}, and would become part of the docs`,
    );
  }
}

function depthOf(nav: NavItem[]): number {
  let depth = 0;
  for (let level = nav; level.length; depth++) {
    level = level.flatMap(item =>
      item.kind === 'section' ? item.children : [],
    );
  }
  return depth;
}
