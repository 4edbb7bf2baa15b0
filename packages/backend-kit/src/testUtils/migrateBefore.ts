import type { TestSchema } from './testSchema';

/**
 * Takes all steps before one, so that a test can put rows into the old tables
 * and then watch what the step makes of them.
 *
 * @param schema - not migrated, or only to an earlier step
 * @param step - file name of the migration
 * @throws Error if there is no such migration
 */
export async function migrateBefore(
  { knex, directory }: Pick<TestSchema, 'knex' | 'directory'>,
  step: string,
): Promise<void> {
  const [, pending]: [unknown, { file: string }[]] = await knex.migrate.list({
    directory,
  });
  const files = pending.map(({ file }) => file);
  if (!files.includes(step)) {
    throw new Error(`${step} is not among the steps to come: ${files}`);
  }
  for (const _ of files.slice(0, files.indexOf(step))) {
    await knex.migrate.up({ directory });
  }
}
