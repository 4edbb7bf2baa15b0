import { readPage } from '@callboard/backend-kit';
import type {
  PolicyDocument,
  Role,
  RoleWithPeople,
  VersionRef,
} from '@callboard/plugin-access-common';
import { z } from 'zod';
import type { People } from './People';
import type { RolesQuery, RolesService } from './RolesService';

/** How many people of a role are named. */
const NAMED = 20;

/** Roles whose people are looked for at the same time. */
const AT_A_TIME = 5;

const positionSchema = z.object({ index: z.number().int().nonnegative() });

/** What the service needs. */
export interface DefaultRolesServiceOptions {
  people: People;
  /** @throws NotFoundError if there is no such version */
  readDocument: (version: VersionRef) => Promise<PolicyDocument>;
}

/** Finds out who is in the roles of a policy. */
export class DefaultRolesService implements RolesService {
  readonly #people: People;
  readonly #readDocument: DefaultRolesServiceOptions['readDocument'];

  static create(options: DefaultRolesServiceOptions) {
    return new DefaultRolesService(options);
  }

  private constructor(options: DefaultRolesServiceOptions) {
    this.#people = options.people;
    this.#readDocument = options.readDocument;
  }

  async listRoles({ version = 'published', ...query }: RolesQuery) {
    const { roles } = await this.#readDocument(version);
    const { items, nextCursor } = await readPage({
      query,
      position: positionSchema,
      read: async (after, limit) => {
        const start = after ? after.index + 1 : 0;
        return roles
          .slice(start, start + limit)
          .map((role, offset) => ({ role, index: start + offset }));
      },
      positionOf: ({ index }) => ({ index }),
    });
    return {
      items: await this.#resolve(items.map(({ role }) => role)),
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }

  async #resolve(roles: Role[]): Promise<RoleWithPeople[]> {
    const members = [...new Set(roles.flatMap(role => role.members))];
    const groups = await this.#people.findGroups(members.filter(isGroup));
    const users = await this.#people.findUsers(members.filter(isUser));
    const resolved: RoleWithPeople[] = [];
    for (let start = 0; start < roles.length; start += AT_A_TIME) {
      const some = roles.slice(start, start + AT_A_TIME);
      resolved.push(
        ...(await Promise.all(
          some.map(role => this.#resolveRole(role, { groups, users })),
        )),
      );
    }
    return resolved;
  }

  async #resolveRole(
    role: Role,
    known: { groups: Set<string>; users: Map<string, string[]> },
  ): Promise<RoleWithPeople> {
    const { id, title, description } = role;
    const members = [...new Set(role.members)];
    const refs = members.filter(member => isGroup(member) || isUser(member));
    const { groups, complete } = await this.#people.withGroupsBelow(
      members.filter(member => known.groups.has(member)),
    );
    const inGroups = await this.#people.findMembers(groups, NAMED);
    // Who is named and in a group as well was found with the group.
    const named = members.filter(member => {
      const own = known.users.get(member);
      return own && !own.some(group => groups.includes(group));
    });
    return {
      id,
      title,
      ...(description !== undefined && { description }),
      members,
      people: [...named, ...inGroups.people].slice(0, NAMED),
      // Without it, the role is open-ended, or too large to count.
      ...(complete &&
        refs.length === members.length && {
          total: named.length + inGroups.total,
        }),
      unknown: refs.filter(
        ref => !known.groups.has(ref) && !known.users.has(ref),
      ),
    };
  }
}

function isGroup(member: string): boolean {
  return member.startsWith('group:');
}

function isUser(member: string): boolean {
  return member.startsWith('user:');
}
