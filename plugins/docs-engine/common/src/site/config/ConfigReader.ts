import type { DocsWarning } from '../../markdown/types';
import { SourceError } from '../SourceError';
import type { ParsedYaml } from './parseYaml';

/** Reads single keys of a configuration; a wrong type is a warning that names the key. */
export class ConfigReader {
  readonly warnings: DocsWarning[] = [];
  private readonly values: Map<string, unknown>;

  /** @throws SourceError if the file is not a map of keys */
  constructor(
    private readonly yaml: ParsedYaml,
    readonly file: string,
  ) {
    const { value } = yaml;
    if (value === undefined || value === null) {
      this.values = new Map();
    } else if (isRecord(value)) {
      this.values = new Map(Object.entries(value));
    } else {
      throw new SourceError(
        file,
        "the file must be a map of keys such as 'site_name: Name'.",
      );
    }
  }

  get keys(): string[] {
    return [...this.values.keys()];
  }

  /** The value as it is; undefined for `null` as well. */
  value(key: string): unknown {
    return this.values.get(key) ?? undefined;
  }

  string(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === 'string') {
      return value;
    }
    if (typeof value === 'number') {
      return String(value);
    }
    this.warn(key, `'${key}' must be a text; it is ignored.`);
    return undefined;
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.value(key);
    if (value === undefined || typeof value === 'boolean') {
      return value ?? fallback;
    }
    this.warn(key, `'${key}' must be true or false; ${fallback} is used.`);
    return fallback;
  }

  map(key: string): Record<string, unknown> {
    const value = this.value(key);
    if (value === undefined || isRecord(value)) {
      return value ?? {};
    }
    this.warn(key, `'${key}' must be a map; it is ignored.`);
    return {};
  }

  warn(key: string, message: string) {
    const line = this.yaml.lineOf(key);
    this.warnings.push({ file: this.file, line, message });
  }

  lineOf(key: string): number | undefined {
    return this.yaml.lineOf(key);
  }
}

/** Whether a value read from YAML is a map. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  );
}
