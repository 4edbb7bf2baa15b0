import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError, InputError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import { forgeNameSchema } from '@callboard/plugin-forge-common';
import pLimit from 'p-limit';
import { parseAllDocuments } from 'yaml';
import { runGit } from '../git/runGit';
import { RepositoryStore } from '../repositories/RepositoryStore';
import { fastImport } from './fastImport';
import { planCommits } from './planCommits';
import { HISTORY_FILE, readHistory } from './readHistory';

const SEEDED_AT_ONCE = 4;

/**
 * Turns every sub-folder into a repository of the first organisation, with
 * history. Repositories that exist are left alone, whatever is in them.
 *
 * @returns names of the repositories that were made
 * @throws InputError naming the seed that is not valid
 */
export async function seedRepositories(options: {
  repositories: RepositoryStore;
  seedFrom: string;
  logger: LoggerService;
}): Promise<string[]> {
  const { repositories, seedFrom, logger } = options;
  const [org] = repositories.organizations;
  if (!org) {
    throw new InputError('forge.seedFrom needs a forge.organizations entry');
  }
  const folders = await readdir(seedFrom, { withFileTypes: true });
  const existing = new Set((await repositories.list(org)).map(r => r.name));
  const names = folders
    .filter(folder => folder.isDirectory() && !folder.name.startsWith('.'))
    .map(folder => folder.name)
    .filter(name => !existing.has(name));
  const limit = pLimit(SEEDED_AT_ONCE);
  await Promise.all(
    names.map(name => limit(() => seed({ repositories, org, name, seedFrom }))),
  );
  if (names.length > 0) {
    logger.info(`Seeded ${names.length} repositories of ${org}`);
  }
  return names;
}

async function seed(options: {
  repositories: RepositoryStore;
  org: string;
  name: string;
  seedFrom: string;
}): Promise<void> {
  const { repositories, org, seedFrom } = options;
  const folder = join(seedFrom, options.name);
  try {
    const name = parseInput(forgeNameSchema, options.name);
    const commits = planCommits(
      await listFiles(folder),
      await readHistory(folder),
    );
    await repositories.createWith({ org, name }, async path => {
      await runGit([
        'init',
        '--quiet',
        '--bare',
        '--template=',
        '--initial-branch=main',
        path,
      ]);
      await writeFile(
        join(path, 'description'),
        `${await readDescription(folder)}\n`,
      );
      await fastImport(path, folder, commits);
    });
  } catch (error) {
    throw new ForwardedError(`Could not seed ${folder}`, error);
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const root = folder.length + 1;
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(root))
    .map(path => path.replace(/\\/g, '/'))
    .filter(path => path !== HISTORY_FILE && !path.startsWith('.git/'));
}

// The catalog file says in one line what the repository is for.
async function readDescription(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'catalog-info.yaml'), 'utf8').catch(
    () => '',
  );
  const [first] = parseAllDocuments(text);
  const description = first?.getIn?.(['metadata', 'description']);
  return typeof description === 'string'
    ? description.replace(/\s+/g, ' ').trim()
    : '';
}
