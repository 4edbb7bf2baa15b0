import {
  dialectExtensions,
  type DialectName,
} from '../../markdown/dialectExtensions';
import type { ExtensionSpec } from '../../markdown/types';
import { listNamed } from './readPlugins';

/** The extensions of a site. */
export interface ExtensionsResult {
  extensions: ExtensionSpec[];
  /** Names that cannot be an extension of ours. */
  refused: string[];
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
  return {
    extensions: dialectExtensions(
      dialect,
      written.filter(({ name }) => !name.includes(':')),
    ),
    refused: written.map(({ name }) => name).filter(name => name.includes(':')),
  };
}
