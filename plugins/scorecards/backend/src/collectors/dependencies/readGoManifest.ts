import type { Manifest, ManifestFiles } from './Manifest';

const PATH = 'go.mod';

/** Reads a `go.mod`, whose versions are always exact. */
export async function readGoManifest(
  files: ManifestFiles,
): Promise<Manifest | undefined> {
  const text = await files.read(PATH);
  if (text === undefined) {
    return undefined;
  }
  const lines = text.split('\n').map(line => line.trim());
  const direct = lines.filter(
    line =>
      /^(require )?\S+ v\d\S*$/.test(line.replace(/\s*\/\/.*/, '')) &&
      !/\/\/ indirect/.test(line),
  ).length;
  const versionOf = (word: string) =>
    lines
      .find(line => line.startsWith(`${word} `))
      ?.slice(word.length + 1)
      .trim()
      .replace(/^go/, '');
  const version = versionOf('toolchain') ?? versionOf('go');
  return {
    path: PATH,
    ecosystem: 'go',
    direct,
    unpinned: [],
    locked: direct === 0 || (await files.exists('go.sum')),
    runtimes: version ? [{ name: 'go', version, source: PATH }] : [],
  };
}
