import { InputError, toError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';

const MAX_ALIASES = 100;

type Format = 'JSON' | 'YAML' | 'TOML';

const PARSERS: Record<Format, (text: string) => JsonValue[]> = {
  JSON: text => [JSON.parse(text)],
  // Dates become texts, as in JSON.
  TOML: text => [JSON.parse(JSON.stringify(parseToml(text)))],
  YAML: text => {
    const documents = parseAllDocuments(text, {
      merge: true,
      // Looking for double keys takes minutes for files of many keys.
      uniqueKeys: false,
    });
    if (!Array.isArray(documents)) {
      return [];
    }
    return documents.map(document => {
      const [error] = document.errors;
      if (error) {
        throw error;
      }
      const value = document.toJS({ maxAliasCount: MAX_ALIASES });
      return JSON.parse(JSON.stringify(value ?? null));
    });
  },
};

/**
 * Parses a JSON, YAML or TOML file. Which it is says the end of its name; other
 * files are read as YAML, which JSON is a part of.
 *
 * @returns the documents of the file: several only for YAML
 * @throws InputError saying in which line it went wrong
 */
export function parseDocument(path: string, text: string): JsonValue[] {
  const format = formatOf(path);
  try {
    return PARSERS[format](text);
  } catch (error) {
    const [reason] = toError(error).message.split('\n');
    throw new InputError(`'${path}' is not valid ${format}: ${reason}`);
  }
}

function formatOf(path: string): Format {
  if (/\.(json|webmanifest)$/i.test(path)) {
    return 'JSON';
  }
  return /(\.toml|^Pipfile|\/Pipfile|poetry\.lock|uv\.lock|Cargo\.lock)$/i.test(
    path,
  )
    ? 'TOML'
    : 'YAML';
}
