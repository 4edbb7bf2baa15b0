import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import {
  approversSchema,
  type Approvers,
} from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';

const inputSchema = z.object({ approvers: approversSchema });

/** Who a template names, as it is written there: one or several, short or full. */
export interface WrittenApprovers {
  users?: string | string[];
  groups?: string | string[];
  ownersOf?: string | string[];
  permission?: string;
}

/**
 * The same with full references.
 *
 * @throws InputError that names what is wrong
 */
export function readApprovers(written: WrittenApprovers): Approvers {
  const { users, groups, ownersOf, permission } = written;
  const refs = (key: keyof WrittenApprovers, kind?: string) => {
    const given = [written[key] ?? []].flat().filter(ref => ref !== '');
    return given.length > 0
      ? { [key]: given.map(ref => toRef(ref, `approvers.${key}`, kind)) }
      : {};
  };
  const approvers = {
    ...(users !== undefined && refs('users', 'user')),
    ...(groups !== undefined && refs('groups', 'group')),
    ...(ownersOf !== undefined && refs('ownersOf', 'component')),
    ...(permission && { permission }),
  };
  return parseInput(inputSchema, { approvers }).approvers;
}

/**
 * A full reference, in the form that the catalog gives it.
 *
 * @param defaultKind - of a reference that names none
 * @throws InputError that names the key
 */
export function toRef(ref: string, key: string, defaultKind?: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    throw new InputError(
      `${key}: '${ref}' is no reference of an entity, such as "${defaultKind ?? 'component'}:default/name"`,
    );
  }
}
