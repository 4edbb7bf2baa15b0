import type { JsonObject } from '@backstage/types';
import { coerce } from 'semver';
import { z } from 'zod';
import type { ApiDefinition } from './ApiDefinition';
import { compareOutlines } from './compareOutlines';
import { type Outline, shorten } from './Outline';

const MAX_SENTENCES = 20;

const outlineSchema: z.ZodType<Outline> = z.record(
  z.string(),
  z.object({ requires: z.array(z.string()), offers: z.array(z.string()) }),
);

/** What is kept from one collection to the next. */
const historySchema = z.object({
  version: z.string(),
  outline: outlineSchema,
  /** The last version before this one. */
  before: z.object({ version: z.string(), outline: outlineSchema }).optional(),
});

type History = z.infer<typeof historySchema>;

/**
 * Compares a definition with the last version before it: the one that had
 * another `info.version`. As long as only one version is known, it is compared
 * with how that was first seen, since a version does not break by itself.
 *
 * @param previous - the values of the last collection
 * @returns facts, and in `history` what the next collection compares with
 */
export function describeChanges(
  definition: ApiDefinition,
  previous: JsonObject | undefined,
): JsonObject {
  const known = historySchema.safeParse(previous?.history).data;
  if (!definition.outline) {
    // A definition that does not parse today is compared again when it does.
    return known ? { history: { ...known } } : {};
  }
  const version = definition.version ?? '';
  const outline = shorten(definition.outline);
  const before = beforeOf(known, { version, outline });
  const sentences = compareOutlines(before.outline, outline);
  const history: History = { version, outline, before };
  return {
    breakingChanges: sentences.length,
    breaking: sentences
      .slice(0, MAX_SENTENCES)
      .map(sentence => sentence.slice(0, 300)),
    comparedWith: before.version,
    breakingUnannounced:
      sentences.length > 0 && !isNewMajor(before.version, version),
    history: { ...history },
  };
}

function beforeOf(
  known: History | undefined,
  now: { version: string; outline: Outline },
): { version: string; outline: Outline } {
  if (!known) {
    return now;
  }
  const { version, outline, before } = known;
  return version === now.version ? (before ?? known) : { version, outline };
}

// A 0.x version may break in its second number, after semver.
function isNewMajor(before: string, after: string): boolean {
  const [from, to] = [coerce(before), coerce(after)];
  if (!from || !to) {
    return false;
  }
  return from.major !== to.major || (to.major === 0 && from.minor !== to.minor);
}
