import { posix } from 'node:path';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { TemplateSnapshot } from '../versions/TemplateVersions';

/** A file of a template, before anything is filled in. */
export interface TemplateFile {
  /** Where it goes, with expressions. */
  path: string;
  content: Buffer;
  /** Expressions of the template by the name that the file knows them by. */
  values: Record<string, string>;
}

/** Actions that copy a folder beside the template. */
const COPYING = ['fetch:template', 'fetch:plain'];

/** The files that a template copies from beside itself. */
export function templateFilesOf({
  entity,
  files,
}: Pick<TemplateSnapshot, 'entity' | 'files'>): TemplateFile[] {
  const { steps } = (entity as TemplateEntityV1beta3).spec;
  return steps
    .filter(({ action }) => COPYING.includes(action))
    .flatMap(({ input = {} }) => {
      const { url, targetPath, templateFileExtension: extension } = input;
      const folder = typeof url === 'string' ? folderOf(url) : undefined;
      if (folder === undefined) {
        return [];
      }
      const target = typeof targetPath === 'string' ? targetPath : '.';
      const ending = extension === true ? '.njk' : extension;
      return [...files]
        .filter(([path]) => path.startsWith(folder))
        .map(([path, content]) => ({
          path: posix.join(
            target,
            withoutEnding(path.slice(folder.length), ending),
          ),
          content,
          values: textsOf(input.values),
        }));
    });
}

/** @returns undefined for what lies elsewhere */
function folderOf(url: string): string | undefined {
  if (/^[a-z]+:/i.test(url) || url.includes('${{')) {
    return undefined;
  }
  const folder = posix.normalize(`${url}/`);
  return folder === './' ? '' : folder;
}

function withoutEnding(path: string, ending: unknown): string {
  return typeof ending === 'string' && path.endsWith(ending)
    ? path.slice(0, -ending.length)
    : path;
}

function textsOf(values: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
