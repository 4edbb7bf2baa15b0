import type { AuditorService } from '@backstage/backend-plugin-api';
import { audited } from '@callboard/backend-kit';
import type { StandardsFile } from '@callboard/plugin-scorecards-common';
import { refuseProblems } from '../refusals';
import type { StandardsStore, StandardsWriter } from '../StandardsStore';
import { planFile } from './planFile';
import type { FilePlan } from './planFile';

/** Who files act as, in histories. */
export const FILES_BY = 'scorecards.standards.locations';

/** What {@link applyFile} needs. */
export interface ApplyFileOptions {
  store: StandardsStore;
  auditor: AuditorService;
  /** The name of the file. */
  location: string;
}

/** Ids of what a file changed. */
export interface AppliedFile {
  put: string[];
  removed: string[];
}

/**
 * Puts what a file says in force, all of it or nothing.
 *
 * @returns undefined if it is in force already
 * @throws StandardProblemsError with paths that lead into the file
 */
export async function applyFile(
  file: StandardsFile,
  { store, auditor, location }: ApplyFileOptions,
): Promise<AppliedFile | undefined> {
  const seen = planFile(await store.readInForce(), { location, file });
  refuseProblems(seen.problems);
  if (isEmpty(seen)) {
    return undefined;
  }
  return audited(
    auditor,
    {
      eventId: 'standards-file-apply',
      severityLevel: 'medium',
      meta: { location },
      describe: applied => ({ ...applied }),
    },
    () =>
      store.exclusively(async writer => {
        // Another replica with the same file may have been faster.
        const plan = planFile(await writer.readInForce(), { location, file });
        refuseProblems(plan.problems);
        await write(writer, { plan, location });
        return {
          put: plan.puts.map(({ definition }) => definition.id),
          removed: plan.removals.map(({ id }) => id),
        };
      }),
  );
}

async function write(
  writer: StandardsWriter,
  { plan, location }: { plan: FilePlan; location: string },
) {
  for (const put of plan.puts) {
    await writer.put({
      ...put,
      source: { type: 'file', location },
      by: FILES_BY,
      message: `Read from ${location}`,
    });
  }
  for (const gone of plan.removals) {
    await writer.remove({ ...gone, by: FILES_BY });
  }
}

function isEmpty({ puts, removals }: FilePlan): boolean {
  return puts.length === 0 && removals.length === 0;
}
