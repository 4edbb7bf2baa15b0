import { folderOf } from './posixPath';

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn|mkd)$/;

/** Whether MkDocs makes a page of the file. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Whether the page is the one of its folder. */
export function isIndex(path: string): boolean {
  return /(?:^|\/)(?:index|README)\.\w+$/.test(path);
}

/** Where the page of a Markdown file is written, and the URL it then has. */
export function pageUrl(
  path: string,
  useDirectoryUrls: boolean,
): { output: string; url: string } {
  const folder = folderOf(path);
  const prefix = folder && `${folder}/`;
  const stem = path.slice(prefix.length).replace(MARKDOWN, '');
  if (isIndex(path)) {
    const output = `${prefix}index.html`;
    return { output, url: quotePath(useDirectoryUrls ? prefix : output) };
  }
  if (useDirectoryUrls) {
    return {
      output: `${prefix}${stem}/index.html`,
      url: quotePath(`${prefix}${stem}/`),
    };
  }
  const output = `${prefix}${stem}.html`;
  return { output, url: quotePath(output) };
}

/** Writes a path as it stands in a URL. */
export function quotePath(path: string): string {
  if (/^[\w/.-]*$/.test(path)) {
    return path;
  }
  return encodeURIComponent(path)
    .replace(/%2F/g, '/')
    .replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
