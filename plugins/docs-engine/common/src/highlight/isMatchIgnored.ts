import type { CompiledMode } from 'highlight.js';
import type { ModeMatch } from './ModeScanner';

/**
 * Asks what a grammar has to say of a match, such as whether the word that ends
 * a heredoc is the word that began it.
 *
 * @param callbacks - of the grammar, in the order in which they are asked
 */
export function isMatchIgnored(
  mode: CompiledMode,
  match: ModeMatch,
  callbacks: readonly unknown[],
): boolean {
  mode.data ??= {};
  const response = {
    data: mode.data,
    isMatchIgnored: false,
    ignoreMatch() {
      response.isMatchIgnored = true;
    },
  };
  const { groups, offset, type, rule } = match;
  const own = Object.assign(groups.slice(offset), {
    index: groups.index,
    input: groups.input,
    type,
    rule,
  });
  for (const callback of callbacks) {
    if (typeof callback === 'function' && !response.isMatchIgnored) {
      callback(own, response);
    }
  }
  return response.isMatchIgnored;
}
