import type { JsonObject } from '@backstage/types';
import type { AuditRecord } from '../AuditRecord';
import { makeInert } from './makeInert';
import { redactJson } from './redactJson';
import { redactText } from './redactText';
import { rememberCleaned } from './rememberCleaned';

/** Longest text in a field, and in `meta` and `error`, in characters. */
const FIELD = 400;
const TEXT = 1000;
const META_CHARACTERS = 8000;
const META_VALUES = 300;
/**
 * A password such as `postgres` would take an ordinary word out of names and
 * references; what is no address and has a digit or is long is none.
 */
const NO_WORD = /^(?!https?:)(?=.*\d).{8,}$|^(?!https?:).{20,}$/s;

/**
 * Makes what takes the secrets out of records before anything keeps them.
 *
 * @param secrets - values that are known to be secret, from the configuration
 * @returns a function that copies a record; the copy is safe to store, print
 *   and hand on, and bounded in size
 */
export function createRecordRedactor(
  secrets: string[] = [],
): (record: AuditRecord) => AuditRecord {
  const known = matchAny(secrets);
  const clean = (text: string, longest: number) =>
    makeInert(redactText(text, known), longest);
  const usual = rememberCleaned(text => clean(text, FIELD));
  const inMeta = rememberCleaned(text => clean(text, TEXT));
  const field = (text: string | undefined) =>
    text === undefined ? undefined : usual(String(text));

  return record => {
    const { meta, error } = record;
    return {
      at: record.at,
      pluginId: usual(record.pluginId),
      eventId: usual(record.eventId),
      severity: record.severity,
      result: record.result,
      ...present('actor', field(record.actor)),
      ...present('via', field(record.via)),
      ...present('ip', field(record.ip)),
      ...present('userAgent', field(record.userAgent)),
      ...present('request', field(record.request)),
      ...present('target', field(record.target)),
      correlationId: clean(record.correlationId, FIELD),
      ...present('error', error && clean(error, TEXT)),
      ...present('meta', redactMeta(meta)),
    };
  };

  function redactMeta(meta: JsonObject | undefined): JsonObject | undefined {
    if (!meta || Object.keys(meta).length === 0) {
      return undefined;
    }
    const budget = { characters: META_CHARACTERS, values: META_VALUES };
    try {
      return redactJson(meta, budget, inMeta) as JsonObject;
    } catch {
      // A getter that throws must not fail what is recorded.
      return { unreadable: true };
    }
  }
}

function present<K extends string, V>(name: K, value: V | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [k in K]?: V };
}

function matchAny(secrets: string[]): RegExp | undefined {
  const usable = [...new Set(secrets)]
    .filter(secret => NO_WORD.test(secret))
    .sort((a, b) => b.length - a.length)
    .map(secret => secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return usable.length > 0 ? new RegExp(usable.join('|'), 'g') : undefined;
}
