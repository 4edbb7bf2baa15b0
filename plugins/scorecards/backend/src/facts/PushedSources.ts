import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type {
  FactDescription,
  FactSource,
} from '@callboard/plugin-scorecards-common';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import type { PushedSourceConfig } from '../readScorecardsConfig';
import { describeSchema } from './describeSchema';

const KEY = 'scorecards.facts.sources';
const DATE = /^\d{4}-\d\d-\d\d$/;
const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));

/** A source that pushes, with its schema ready to be used. */
export interface PushedSource {
  id: string;
  subjects: readonly string[];
  ttlMs: number;
  description: FactSource;
  /** @returns what does not fit, as in `coverage must be number`; nothing when all fits */
  findMisfit(values: JsonObject): string | undefined;
}

/** The sources outside of the portal that may push facts. */
export class PushedSources {
  readonly #sources: ReadonlyMap<string, PushedSource>;

  /**
   * @param collected - ids of collectors, which nobody may push for
   * @throws InputError naming the key when a schema cannot be used
   */
  static create(
    settings: readonly PushedSourceConfig[],
    collected: readonly string[],
  ) {
    const taken = settings.find(({ id }) => collected.includes(id));
    if (taken) {
      throw new InputError(
        `${KEY}.${taken.id} must have another name: the portal collects facts of that name itself`,
      );
    }
    return new PushedSources(settings.map(compile));
  }

  private constructor(sources: PushedSource[]) {
    this.#sources = new Map(sources.map(source => [source.id, source]));
  }

  /** The source with an id, if there is one. */
  find(id: string): PushedSource | undefined {
    return this.#sources.get(id);
  }

  /** What people who write checks should know of them. */
  describe(): FactSource[] {
    return [...this.#sources.values()].map(({ description }) => description);
  }
}

function compile(settings: PushedSourceConfig): PushedSource {
  const { id, title, description, subjects, ttlMs } = settings;
  const validate = settings.schema && compileSchema(settings.schema, id);
  const facts: FactDescription[] =
    settings.facts ?? describeSchema(settings.schema ?? {});
  return {
    id,
    subjects,
    ttlMs,
    description: {
      id,
      title,
      ...(description !== undefined && { description }),
      kind: 'pushed',
      ttlSeconds: Math.round(ttlMs / 1000),
      facts,
    },
    findMisfit: values =>
      !validate || validate(values) ? undefined : describe(validate.errors),
  };
}

function compileSchema(schema: JsonObject, id: string): ValidateFunction {
  try {
    return new Ajv({
      // Leaving out a type is no mistake.
      strictTypes: false,
      formats: { date: DATE, 'date-time': isMoment, uri: URL.canParse },
    }).compile(schema);
  } catch (error) {
    throw new InputError(
      `${KEY}.${id}.schema must be a JSON schema: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function describe(errors: ErrorObject[] | null | undefined): string {
  const [error] = errors ?? [];
  const place = error?.instancePath.slice(1).replaceAll('/', '.');
  const message = error?.message ?? 'does not fit the schema of the source';
  return place ? `${place} ${message}` : message;
}
