import {
  dialectExtensions,
  type DialectName,
} from '../../markdown/dialectExtensions';
import { isKnownExtension } from '../../markdown/extensions';
import type { ExtensionSpec } from '../../markdown/types';
import { listNamed } from './readPlugins';

/** The extensions of a site. */
export interface ExtensionsResult {
  extensions: ExtensionSpec[];
  /** Names of extensions that the engine does not have. */
  unknown: string[];
}

/**
 * Reads `markdown_extensions`, a list of names or a map of names to options,
 * and completes it to the dialect.
 */
export function readExtensions(
  value: unknown,
  dialect: DialectName,
): ExtensionsResult {
  const written = listNamed(value);
  const isKnown = ({ name }: { name: string }) => isKnownExtension(name);
  return {
    extensions: dialectExtensions(dialect, written.filter(isKnown)),
    unknown: written.filter(one => !isKnown(one)).map(({ name }) => name),
  };
}
