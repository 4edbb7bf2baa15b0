import { readSiteConfig } from '../config/readSiteConfig';
import type { NavItem, SiteConfig } from '../types';
import { matchesGlob } from './matchesGlob';
import { navOfFiles } from './navOfFiles';
import { folderOf, joinPath, leaves } from './posixPath';
import type { SitePlan } from './SitePlan';

const MAX_NESTED = 10;

/** Where an include stands. */
export interface IncludeSite {
  plan: SitePlan;
  /** Configuration that includes. */
  config: SiteConfig;
  /** Title in front of it; a glob gives each site its own name. */
  title: string | undefined;
  /** Configurations being included, the outermost first. */
  including: readonly string[];
  /** Reads the navigation of an included configuration. */
  readNav(included: IncludedNav): NavItem[];
}

/** The navigation of an included site. */
export interface IncludedNav {
  config: SiteConfig;
  /** Where its docs folder stands in the site. */
  mount: string;
  /** Its configuration. */
  file: string;
}

/**
 * Mounts the docs of sub-folders under the slugs of their names, as the
 * monorepo plugin does.
 *
 * @param entry `!include ./folder/mkdocs.yml` or `*include ./<star>/mkdocs.yml`
 * @returns a section for each included site
 */
export function includeSites(entry: string, at: IncludeSite): NavItem[] {
  const { plan, config } = at;
  if (!plan.main.monorepo) {
    plan.warn(
      config,
      `'nav' includes '${entry}', but 'monorepo' is not in 'plugins'; it is left out.`,
    );
    return [];
  }
  const written = entry.replace(/^.include\s*/, '');
  const path = joinPath(folderOf(config.file ?? ''), written);
  if (leaves(path) || /^[/\\]|%/.test(written)) {
    plan.warn(
      config,
      `'nav' includes '${written}', which is outside of the sources; it is refused.`,
    );
    return [];
  }
  const files = entry.startsWith('*') ? matching(path, plan) : [path];
  if (files.length === 0) {
    plan.warn(config, `'nav' includes '${written}', which matches no file.`);
  }
  return files.flatMap(file =>
    includeSite(file, {
      ...at,
      title: entry.startsWith('!') ? at.title : undefined,
    }),
  );
}

function matching(pattern: string, plan: SitePlan): string[] {
  const star = pattern.search(/[*?[]/);
  const base = folderOf(star < 0 ? pattern : pattern.slice(0, star));
  const steps = pattern.split('/');
  return plan.host
    .list(base)
    .map(path => joinPath(base, path))
    .filter(path => {
      const parts = path.split('/');
      return (
        parts.length === steps.length &&
        parts.every((part, index) => matchesGlob(steps[index], part))
      );
    })
    .sort();
}

function includeSite(file: string, at: IncludeSite): NavItem[] {
  const { plan, including, config } = at;
  if (including.includes(file) || file === plan.main.file) {
    plan.warn(
      config,
      `'nav' includes ${file}, which includes it in turn; it is left out.`,
    );
    return [];
  }
  if (including.length >= MAX_NESTED) {
    plan.warn(
      config,
      `${file} is left out: more than ${MAX_NESTED} sites include each other.`,
    );
    return [];
  }
  const included =
    /(?:^|\/)mkdocs\.ya?ml$/.test(file) &&
    plan.host.readText(file) !== undefined
      ? readSiteConfig(plan.host, {}, folderOf(file))
      : undefined;
  if (!included) {
    plan.warn(
      config,
      `'nav' includes '${file}', which is not the mkdocs.yml of a folder here.`,
    );
    return [];
  }
  plan.warnings.push(...included.warnings);
  const mount = slugOf(included.config.siteName);
  const pages = plan.addDocs(included.config, mount);
  const title = at.title ?? included.config.siteName;
  const children =
    included.config.nav === undefined
      ? navOfFiles(pages, mount)
      : at.readNav({ config: included.config, mount, file });
  return [{ kind: 'section', title, children }];
}

/** The folder of an included site: its name in lower case, with `/` kept. */
function slugOf(siteName: string): string {
  const slug = siteName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .split('/')
    .map(step => step.replace(/[^a-z0-9_]+/g, '-').replace(/^-+|-+$/g, ''))
    .filter(step => step !== '')
    .join('/');
  return slug || 'site';
}
