import { InputError } from '@backstage/errors';
import { parse } from 'smol-toml';
import { z } from 'zod';
import {
  anyExists,
  type Manifest,
  type ManifestFiles,
  readVersionFile,
  type RuntimeUse,
} from './Manifest';

const PROJECT = 'pyproject.toml';
const REQUIREMENTS = 'requirements.txt';
const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'];

/** A requirement after PEP 508: a name, extras, and what versions may do. */
const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*([^;#]*)/;
const PINNED = /^(===?\s*[^\s,*]+|@\s*\S+)(\s|$)/;

const schema = z.object({
  project: z
    .object({
      'requires-python': z.string().optional(),
      dependencies: z.array(z.string()).optional(),
    })
    .optional(),
  tool: z
    .object({
      poetry: z
        .object({ dependencies: z.record(z.string(), z.unknown()).optional() })
        .optional(),
    })
    .optional(),
});

interface Requirement {
  name: string;
  isPinned: boolean;
}

/**
 * Reads `pyproject.toml` (as of PEP 621, or of Poetry) and `requirements.txt`.
 *
 * @throws InputError when `pyproject.toml` is not valid TOML
 */
export async function readPythonManifest(
  files: ManifestFiles,
): Promise<Manifest | undefined> {
  const project = await files.read(PROJECT);
  const requirements = await files.read(REQUIREMENTS);
  if (project === undefined && requirements === undefined) {
    return undefined;
  }
  const declared = readProject(project);
  const listed = (requirements ?? '').split('\n').flatMap(toRequirement);
  const all = new Map(
    [...declared.requirements, ...listed].map(item => [item.name, item]),
  );
  const unpinned = [...all.values()]
    .filter(({ isPinned }) => !isPinned)
    .map(({ name }) => name);
  return {
    path: project === undefined ? REQUIREMENTS : PROJECT,
    ecosystem: 'pypi',
    direct: all.size,
    unpinned,
    locked: unpinned.length === 0 || (await anyExists(files, LOCK_FILES)),
    runtimes: [
      ...(await readVersionFile(files, {
        path: '.python-version',
        name: 'python',
      })),
      ...declared.runtimes,
    ],
  };
}

function readProject(text: string | undefined): {
  requirements: Requirement[];
  runtimes: RuntimeUse[];
} {
  const read = schema.safeParse(text === undefined ? {} : parseToml(text));
  const { project, tool } = read.data ?? {};
  const { python, ...poetry } = tool?.poetry?.dependencies ?? {};
  const version = project?.['requires-python'] ?? python;
  return {
    requirements: [
      ...(project?.dependencies ?? []).flatMap(toRequirement),
      ...Object.entries(poetry).map(([name, range]) => ({
        name: name.toLowerCase(),
        isPinned: typeof range === 'string' && /^=*\s*\d[\w.]*$/.test(range),
      })),
    ],
    runtimes:
      typeof version === 'string'
        ? [{ name: 'python', version, source: PROJECT }]
        : [],
  };
}

function toRequirement(line: string): Requirement[] {
  const found = line.length < 1000 && line.trim().match(REQUIREMENT);
  return found
    ? [{ name: found[1].toLowerCase(), isPinned: PINNED.test(found[2].trim()) }]
    : [];
}

function parseToml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new InputError(`${PROJECT} is not valid TOML`);
  }
}
