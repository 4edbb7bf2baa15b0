import type { SiteConfig } from '../types';
import type { DocsFile } from './collectFiles';
import { quotePath } from './pageUrl';

/**
 * Where a page is edited: `edit_uri_template` or `edit_uri` behind `repo_url`,
 * and the path of the page below its docs folder.
 *
 * @returns undefined when the configuration does not say
 */
export function editUrlOf(
  file: DocsFile,
  at: { config: SiteConfig; main: SiteConfig; mount: string },
): string | undefined {
  const { config, main, mount } = at;
  const repoUrl = withSlash(config.repoUrl ?? main.repoUrl);
  const inDocs = file.source.startsWith(`${config.docsDir}/`);
  const path = inDocs
    ? file.source.slice(config.docsDir.length + 1)
    : undefined;
  if (config.editUriTemplate !== undefined && path !== undefined) {
    return absolute(repoUrl, fillTemplate(config.editUriTemplate, path));
  }
  const own = mount === '' || config.repoUrl !== undefined;
  const editUri = own ? config.editUri : main.editUri;
  if (!editUri) {
    return undefined;
  }
  const base =
    /^[?#]/.test(editUri) || editUri.endsWith('/') ? editUri : `${editUri}/`;
  if (own && path !== undefined) {
    return absolute(repoUrl, base + quotePath(path));
  }
  const docs = `${main.docsDir}/`;
  return base.endsWith(docs)
    ? absolute(repoUrl, base.slice(0, -docs.length) + quotePath(file.source))
    : undefined;
}

function withSlash(url: string | undefined): string | undefined {
  return url === undefined || url.endsWith('/') ? url : `${url}/`;
}

function absolute(base: string | undefined, uri: string): string | undefined {
  const hasFragment = /^[?#]/.test(uri);
  try {
    const url = new URL(
      uri,
      hasFragment ? base?.replace(/\/$/, '') : (base ?? undefined),
    );
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function fillTemplate(template: string, path: string): string {
  const noExtension = path.replace(/\.\w+$/, '');
  return template.replace(
    /\{(path|path_noext)(!q)?\}/g,
    (_, name: string, quoted?: string) => {
      const value = name === 'path' ? path : noExtension;
      return quoted ? encodeURIComponent(value) : quotePath(value);
    },
  );
}
