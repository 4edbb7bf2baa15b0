import type { AllStandards } from '../kinds';
import type { StandardsStore } from '../StandardsStore';
import { FILES_BY } from './applyFile';
import { planFile } from './planFile';

/**
 * Takes standards out of force whose file is not configured any more. Checks
 * that a track of another source uses stay.
 *
 * @param locations - the names of the files that are configured
 * @returns ids of what is gone
 */
export async function removeForgottenFiles(
  store: StandardsStore,
  locations: readonly string[],
): Promise<string[]> {
  if (findForgotten(await store.readInForce(), locations).length === 0) {
    return [];
  }
  return store.exclusively(async writer => {
    const all = await writer.readInForce();
    const removals = findForgotten(all, locations).flatMap(
      location =>
        planFile(all, { location, file: usedElsewhere(all, location) })
          .removals,
    );
    for (const gone of removals) {
      await writer.remove({ ...gone, by: FILES_BY });
    }
    return removals.map(({ id }) => id);
  });
}

function findForgotten(
  { checks, tracks }: AllStandards,
  locations: readonly string[],
): string[] {
  const found = [...checks, ...tracks].flatMap(({ source }) =>
    source.type === 'file' && !locations.includes(source.location)
      ? [source.location]
      : [],
  );
  return [...new Set(found)];
}

function usedElsewhere({ checks, tracks }: AllStandards, location: string) {
  const used = tracks
    .filter(
      ({ source }) => source.type !== 'file' || source.location !== location,
    )
    .flatMap(({ levels }) => levels.flatMap(level => level.checks));
  return { checks: checks.filter(({ id }) => used.includes(id)) };
}
