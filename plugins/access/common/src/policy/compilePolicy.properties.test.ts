import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import {
  arbitraryPolicy,
  arbitraryPrincipal,
  arbitraryThing,
  directory,
  meets,
  permissions,
} from './__testUtils__/arbitraryPolicy';
import type { Thing } from './__testUtils__/arbitraryPolicy';
import { compilePolicy } from './compilePolicy';
import type { FilledCondition } from './fillCondition';

const permission = fc.constantFrom(...permissions);
const RUNS = { numRuns: 1_000 };

/** What becomes of a decision at a thing. */
function applied(decision: PolicyDecision, thing: Thing): string {
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return decision.result.toLowerCase();
  }
  return meets(decision.conditions as FilledCondition, thing)
    ? 'allow'
    : 'deny';
}

describe('a compiled policy', () => {
  it('decides about each thing as it explains', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy,
        arbitraryPrincipal,
        permission,
        arbitraryThing,
        (document, principal, asked, thing) => {
          const policy = compilePolicy(document, directory);
          const decision = policy.decide(asked, principal);
          const about = policy.explain(asked, principal, condition =>
            meets(condition, thing),
          );
          expect(about.outcome).toBe(applied(decision, thing));
          expect(policy.explain(asked, principal).outcome).toBe(
            decision.result.toLowerCase(),
          );
        },
      ),
      RUNS,
    );
  });

  it('is never conditional about a permission without resources', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy,
        arbitraryPrincipal,
        permission,
        (document, principal, asked) => {
          const { result } = compilePolicy(document, directory).decide(
            asked,
            principal,
          );
          fc.pre(asked.type === 'basic');
          expect(result).not.toBe(AuthorizeResult.CONDITIONAL);
        },
      ),
      RUNS,
    );
  });

  it('lets a rule that denies win over all that allow', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy,
        arbitraryPrincipal,
        permission,
        (document, principal, asked) => {
          const denied = compilePolicy(
            {
              ...document,
              roles: [
                ...document.roles,
                { id: 'all', title: 'All', members: ['everyone'] },
              ],
              rules: [
                ...document.rules,
                {
                  id: 'deny-it',
                  effect: 'deny',
                  roles: ['all'],
                  match: { permissions: [asked.name] },
                },
              ],
            },
            directory,
          );
          expect(denied.decide(asked, principal).result).toBe(
            AuthorizeResult.DENY,
          );
        },
      ),
      RUNS,
    );
  });

  it('does not depend on the order of roles and rules', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy,
        arbitraryPrincipal,
        permission,
        arbitraryThing,
        (document, principal, asked, thing) => {
          const reversed = {
            ...document,
            roles: [...document.roles].reverse(),
            rules: [...document.rules].reverse(),
          };
          const answers = [document, reversed].map(each =>
            applied(
              compilePolicy(each, directory).decide(asked, principal),
              thing,
            ),
          );
          expect(answers[0]).toBe(answers[1]);
        },
      ),
      RUNS,
    );
  });

  it('allows admins everything', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy,
        arbitraryPrincipal,
        permission,
        (document, principal, asked) => {
          const policy = compilePolicy(document, directory);
          const admin = { ...principal, isAdmin: true };
          expect(policy.decide(asked, admin).result).toBe(
            AuthorizeResult.ALLOW,
          );
          expect(policy.explain(asked, admin)).toMatchObject({
            outcome: 'allow',
            decidedBy: { kind: 'admin' },
          });
        },
      ),
    );
  });

  it('gives nobody anything by default', () => {
    fc.assert(
      fc.property(arbitraryPolicy, permission, (document, asked) => {
        const policy = compilePolicy({ ...document, rules: [] }, directory);
        expect(policy.decide(asked, { ownershipEntityRefs: [] }).result).toBe(
          AuthorizeResult.DENY,
        );
      }),
    );
  });

  it('gives more to who is in more groups, where no rule denies', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy,
        permission,
        arbitraryThing,
        (document, asked, thing) => {
          fc.pre(
            document.rules.every(
              ({ effect, condition }) => effect === 'allow' && !condition,
            ),
          );
          const policy = compilePolicy(document, directory);
          const may = (groups: string[]) =>
            applied(
              policy.decide(asked, {
                userEntityRef: 'user:default/ada',
                ownershipEntityRefs: ['user:default/ada', ...groups],
              }),
              thing,
            ) === 'allow';
          expect(may(['group:default/core']) || !may([])).toBe(true);
        },
      ),
    );
  });
});
