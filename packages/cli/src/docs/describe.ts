import type { BuildResult } from '@callboard/plugin-docs-engine-node';

/** A warning as compilers print it, so that editors find the place. */
export function describeWarning({
  file,
  line,
  message,
}: BuildResult['warnings'][number]): string {
  return `${file}${line ? `:${line}` : ''}: ${message}`;
}

/** What a build did, in a line. */
export function describeResult(result: BuildResult, out: string): string {
  const { pages, written, removed, warnings, milliseconds } = result;
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`;
  const done =
    written || removed
      ? `${count(written, 'file')} written${removed ? `, ${removed} removed` : ''}`
      : 'nothing changed';
  const warned = warnings.length
    ? `, ${count(warnings.length, 'warning')}`
    : '';
  return `${count(pages, 'page')} in ${out}: ${done} in ${seconds}${warned}`;
}

/** A number with its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
