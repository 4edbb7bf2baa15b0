import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import { parse } from 'yaml';
import { z } from 'zod';

/** File of a seed that tells its history; it is not committed. */
export const HISTORY_FILE = '.callboard/history.yaml';

const historySchema = z
  .array(
    z.object({
      message: z.string().trim().min(1),
      author: z.object({
        name: z.string().regex(/^[^<>\n]+$/),
        email: z.string().regex(/^[^<>\s]+$/),
      }),
      date: z.iso.datetime({ offset: true }),
      paths: z.array(z.string().min(1)).min(1),
    }),
  )
  .min(1);

/** One commit of a seeded repository. */
export type SeedCommit = z.output<typeof historySchema>[number];

// Fixed, so that the same files always make the same commit.
const SINGLE_COMMIT: SeedCommit = {
  message: 'Start the repository',
  author: { name: 'Callboard', email: 'callboard@example.com' },
  date: '2025-01-01T09:00:00Z',
  paths: ['**'],
};

/**
 * Reads how the files of a seed came to be, oldest commit first. Without a
 * history file everything is one commit.
 *
 * @param folder - folder of the seed
 * @throws InputError that names the file when it is not valid
 */
export async function readHistory(folder: string): Promise<SeedCommit[]> {
  const file = join(folder, HISTORY_FILE);
  const text = await readFile(file, 'utf8').catch(error => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  if (text === undefined) {
    return [SINGLE_COMMIT];
  }
  try {
    return parseInput(historySchema, parse(text));
  } catch (error) {
    throw new InputError(`${file} is not valid`, error);
  }
}
