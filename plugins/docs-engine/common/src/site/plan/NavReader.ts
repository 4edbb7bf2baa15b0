import { isRecord } from '../config/ConfigReader';
import { SourceError } from '../SourceError';
import type { NavItem, SiteConfig } from '../types';
import { includeSites } from './includeSites';
import { joinPath } from './posixPath';
import type { SitePlan } from './SitePlan';

const MAX_DEPTH = 100;
const INCLUDE = /^[!*]include(?:\s+|$)/;

/** Reads `nav` into pages, sections and links. */
export class NavReader {
  constructor(
    private readonly plan: SitePlan,
    /** Configurations being included, the outermost first. */
    private readonly including: readonly string[] = [],
  ) {}

  /**
   * @param nav as in the configuration
   * @param config that it is written in
   * @param mount where the docs folder of the configuration stands in the site
   * @throws SourceError when it is nested too deeply
   */
  read(nav: unknown, config: SiteConfig, mount: string): NavItem[] {
    return this.readList(nav, { config, mount, depth: 0 });
  }

  private readList(nav: unknown, at: Place): NavItem[] {
    if (at.depth > MAX_DEPTH) {
      throw new SourceError(
        at.config.file ?? 'mkdocs.yml',
        `'nav' is nested more than ${MAX_DEPTH} deep.`,
      );
    }
    const entries = Array.isArray(nav) ? nav : [nav];
    return entries.flatMap(entry => {
      if (isRecord(entry)) {
        return Object.entries(entry).flatMap(([title, value]) =>
          this.readNamed(title, value, at),
        );
      }
      if (typeof entry === 'string' || typeof entry === 'number') {
        return this.readTarget(String(entry), undefined, at);
      }
      this.plan.warn(
        at.config,
        `'nav' holds ${JSON.stringify(entry)}, which is neither a page nor a section; it is left out.`,
      );
      return [];
    });
  }

  private readNamed(title: string, value: unknown, at: Place): NavItem[] {
    if (typeof value === 'string') {
      return this.readTarget(value, title, at);
    }
    if (Array.isArray(value) || isRecord(value)) {
      const children = this.readList(value, { ...at, depth: at.depth + 1 });
      return [{ kind: 'section', title, children }];
    }
    this.plan.warn(
      at.config,
      `'${title}' in 'nav' has no page; it is left out.`,
    );
    return [];
  }

  private readTarget(
    target: string,
    title: string | undefined,
    at: Place,
  ): NavItem[] {
    if (INCLUDE.test(target)) {
      return includeSites(target, {
        ...at,
        title,
        plan: this.plan,
        including: this.including,
        readNav: ({ config, mount, file }) =>
          new NavReader(this.plan, [...this.including, file]).read(
            config.nav,
            config,
            mount,
          ),
      });
    }
    const path = joinPath(at.mount, target);
    const page = this.plan.page(path);
    if (page) {
      page.title = title;
      return [{ kind: 'page', title, page }];
    }
    if (isExternal(target)) {
      return [{ kind: 'link', title: title ?? target, url: target }];
    }
    if (/^[a-z][a-z\d+.-]*:/i.test(target)) {
      this.plan.warn(
        at.config,
        `'nav' names '${target}', which is refused; only http, https and mailto lead out.`,
      );
      return [];
    }
    if (!this.plan.hasAsset(path)) {
      this.plan.warn(
        at.config,
        `'nav' names '${target}', which does not exist in ${at.config.docsDir}.`,
      );
    }
    const url = target.startsWith('/') ? target : joinPath(at.mount, target);
    return [
      { kind: 'link', title: title ?? target, url: slashAsIn(url, target) },
    ];
  }
}

interface Place {
  config: SiteConfig;
  mount: string;
  depth: number;
}

function isExternal(target: string): boolean {
  return /^(?:https?:)?\/\/|^mailto:/i.test(target);
}

function slashAsIn(url: string, target: string): string {
  return target.endsWith('/') && !url.endsWith('/') && url !== ''
    ? `${url}/`
    : url;
}
