import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Problem } from './Problem';

/** The values of the form that concern the catalog. */
export type CatalogValues = {
  /** Absent when it is known to be malformed: then nothing can carry it. */
  name?: string;
  owner: string;
  system?: string;
  /** Kinds of the entities that will carry the name. */
  kinds: string[];
};

type CatalogAccess = {
  catalog: CatalogService;
  credentials: BackstageCredentials;
};

/**
 * Checks that the name is free in the catalog and that owner and system exist.
 *
 * @param values - name, owner and system as given by the creator
 * @param access - the catalog, seen with the creator's own rights
 */
export async function checkCatalog(
  values: CatalogValues,
  access: CatalogAccess,
): Promise<Problem[]> {
  const { name, owner, system, kinds } = values;
  const checks = [
    ...(name ? [checkFree(name, kinds, access)] : []),
    checkOwner(owner, access),
    ...(system ? [checkSystem(system, access)] : []),
  ];
  return (await Promise.all(checks)).filter(problem => problem !== undefined);
}

async function checkFree(
  name: string,
  kinds: string[],
  { catalog, credentials }: CatalogAccess,
): Promise<Problem | undefined> {
  const { items } = await catalog.getEntitiesByRefs(
    {
      entityRefs: kinds.map(kind =>
        stringifyEntityRef({ kind, namespace: 'default', name }),
      ),
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    },
    { credentials },
  );
  const taken = items.filter(entity => entity !== undefined);
  if (taken.length === 0) {
    return undefined;
  }
  const refs = taken.map(entity => stringifyEntityRef(entity)).join(' and ');
  return {
    kind: 'conflict',
    message: `The name "${name}" is taken in the catalog by ${refs}.`,
  };
}

async function checkOwner(
  owner: string,
  { catalog, credentials }: CatalogAccess,
): Promise<Problem | undefined> {
  const ref = parse(owner, 'group');
  if (
    !ref ||
    !['group', 'user'].includes(ref.kind.toLocaleLowerCase('en-US'))
  ) {
    return {
      kind: 'input',
      message: `The owner "${owner}" is not a group or user: write it like "group:default/platform".`,
    };
  }
  if (await catalog.getEntityByRef(ref, { credentials })) {
    return undefined;
  }
  return {
    kind: 'input',
    message: `The owner ${stringifyEntityRef(ref)} does not exist in the catalog.`,
  };
}

async function checkSystem(
  system: string,
  { catalog, credentials }: CatalogAccess,
): Promise<Problem | undefined> {
  const ref = parse(system, 'system');
  if (!ref || ref.kind.toLocaleLowerCase('en-US') !== 'system') {
    return {
      kind: 'input',
      message: `"${system}" is not a system: write it like "system:default/checkout".`,
    };
  }
  if (await catalog.getEntityByRef(ref, { credentials })) {
    return undefined;
  }
  return {
    kind: 'input',
    message: `The system ${stringifyEntityRef(ref)} does not exist in the catalog.`,
  };
}

function parse(
  ref: string,
  defaultKind: string,
): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' });
  } catch {
    return undefined;
  }
}
