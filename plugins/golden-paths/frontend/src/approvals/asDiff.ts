import type { ProposedFile } from '@callboard/plugin-golden-paths-common';

/**
 * A unified diff of a proposed file; the content of an added one becomes a diff
 * against nothing.
 *
 * @param text - a unified diff, or the content of an added file
 */
export function asDiff(change: ProposedFile['change'], text: string): string {
  if (change !== 'added' || /^(--- .*\n\+\+\+ .*\n)?@@ -/.test(text)) {
    return text;
  }
  const lines = text.replace(/\n$/, '').split('\n');
  return [
    `@@ -0,0 +1,${lines.length} @@`,
    ...lines.map(line => `+${line}`),
  ].join('\n');
}
