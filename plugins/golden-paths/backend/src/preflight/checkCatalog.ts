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
    ...(name ? kinds.map(kind => checkFree(kind, name, access)) : []),
    checkOwner(owner, access),
    ...(system ? [checkSystem(system, access)] : []),
  ];
  return (await Promise.all(checks)).filter(problem => problem !== undefined);
}

async function checkFree(
  kind: string,
  name: string,
  { catalog, credentials }: CatalogAccess,
): Promise<Problem | undefined> {
  const ref = stringifyEntityRef({ kind, namespace: 'default', name });
  const entity = await catalog.getEntityByRef(ref, { credentials });
  return (
    entity && {
      kind: 'conflict',
      message: `The name "${name}" is taken: ${ref} is in the catalog already.`,
    }
  );
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
