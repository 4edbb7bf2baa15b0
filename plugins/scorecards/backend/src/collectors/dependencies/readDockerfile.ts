import type { RuntimeName } from './endOfLife';
import type { RuntimeUse } from './Manifest';

/** Which image a container is built from. */
export interface BaseImage {
  name: string;
  tag?: string;
  /** Whether it is named by its digest, and so is always the same. */
  pinned: boolean;
}

/** What a Dockerfile says. */
export interface DockerfileFacts {
  /** Of the last stage; absent for `scratch` and what cannot be told. */
  baseImage?: BaseImage;
  runtimes: RuntimeUse[];
}

/** Last parts of the names of images, and what they run. */
const IMAGES: readonly [RegExp, RuntimeName][] = [
  [/(^|\/)node$/, 'node'],
  [/(^|\/)python$/, 'python'],
  [/(^|\/)golang$/, 'go'],
  [
    /(^|\/)(eclipse-temurin|openjdk|amazoncorretto|ibm-semeru-runtimes)$/,
    'java',
  ],
  [/(^|\/)dotnet\/(aspnet|runtime|sdk|runtime-deps)$/, 'dotnet'],
  [/(^|\/)ruby$/, 'ruby'],
  [/(^|\/)php$/, 'php'],
];

/** Reads the images of a Dockerfile, with the defaults of its arguments. */
export function readDockerfile(text: string, path: string): DockerfileFacts {
  const lines = text.split('\n').map(line => line.trim());
  const defaults = new Map(
    lines.flatMap(line => {
      const found = line.match(/^ARG\s+(\w+)=["']?([^\s"']*)/i);
      return found ? [[found[1], found[2]] as const] : [];
    }),
  );
  const stages = lines.flatMap(line => {
    const found = line.match(
      /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?\s*$/i,
    );
    return found ? [{ image: fill(found[1], defaults), as: found[2] }] : [];
  });
  const names = new Map(
    stages.map(({ as, image }) => [as?.toLowerCase(), image]),
  );
  const last = stages.at(-1)?.image;
  const final = last && followStages(last, names);
  const images = stages
    .map(({ image }) => parseImage(image))
    .filter(image => image !== undefined);
  return {
    baseImage: final ? parseImage(final) : undefined,
    runtimes: images.reverse().flatMap(image => runtimeOf(image, path)),
  };
}

function fill(text: string, values: Map<string, string>): string {
  return text.replace(
    /\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))/g,
    (_all, ...groups: (string | undefined)[]) => {
      const [braced, fallback, plain] = groups;
      return values.get(braced ?? plain ?? '') || fallback || '';
    },
  );
}

// A stage can start from a stage before it.
function followStages(
  image: string,
  names: Map<string | undefined, string>,
): string {
  const seen = new Set<string>();
  let current = image;
  while (!seen.has(current)) {
    seen.add(current);
    current = names.get(current.toLowerCase()) ?? current;
  }
  return current;
}

function parseImage(image: string): BaseImage | undefined {
  const [reference, digest] = image.split('@');
  const found = reference.match(/^(.+?)(?::([\w.-]+))?$/);
  if (!found || reference === 'scratch') {
    return undefined;
  }
  const [, name, tag] = found;
  return { name, ...(tag && { tag }), pinned: digest !== undefined };
}

function runtimeOf({ name, tag }: BaseImage, source: string): RuntimeUse[] {
  const runtime = IMAGES.find(([pattern]) => pattern.test(name))?.[1];
  const version = tag?.match(/^v?(\d+(?:\.\d+)*)/)?.[1];
  return runtime && version ? [{ name: runtime, version, source }] : [];
}
