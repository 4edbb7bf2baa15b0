import type { Manifest, ManifestFiles } from './Manifest';

const PATH = 'pom.xml';

/** Where a POM says which Java it is for, most certain first. */
const JAVA_VERSION = [
  'maven.compiler.release',
  'release',
  'java.version',
  'maven.compiler.target',
  'maven.compiler.source',
];

/**
 * Reads what can be told of a `pom.xml` without its parents: versions that
 * Maven looks up anew each time, and the Java it is for.
 */
export async function readMavenManifest(
  files: ManifestFiles,
): Promise<Manifest | undefined> {
  const text = await files.read(PATH);
  if (text === undefined) {
    return undefined;
  }
  const dependencies = text.split('<dependency>').slice(1);
  const unpinned = dependencies
    .map(block => block.split('</dependency>')[0])
    .filter(block => isOpen(contentOf(block, 'version')))
    .map(block => contentOf(block, 'artifactId') ?? '?');
  const [version] = JAVA_VERSION.map(name => contentOf(text, name)).filter(
    found => found !== undefined && /^[\d.]+$/.test(found),
  );
  return {
    path: PATH,
    ecosystem: 'maven',
    direct: dependencies.length,
    unpinned,
    locked: unpinned.length === 0,
    runtimes: version ? [{ name: 'java', version, source: PATH }] : [],
  };
}

function isOpen(version: string | undefined): boolean {
  return version !== undefined && /^[[(]|SNAPSHOT|LATEST|RELEASE/.test(version);
}

function contentOf(text: string, name: string): string | undefined {
  const start = text.indexOf(`<${name}>`);
  if (start < 0) {
    return undefined;
  }
  const from = start + name.length + 2;
  const end = text.indexOf('<', from);
  return end < 0 ? undefined : text.slice(from, end).trim().slice(0, 200);
}
