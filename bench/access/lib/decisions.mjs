import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/paths.mjs';
import { percentile } from '../../audit/lib/percentile.mjs';
import { benchDir } from '../../pages/lib/paths.mjs';

const ROLES = 1000;
const RULES = 10_000;
const PEOPLE = 2000;
const PERMISSIONS = 200;
const ACTIONS = ['create', 'read', 'update', 'delete'];
const directory = {
  pluginOfPermission: name => name.split('.')[0],
  pluginOfResourceType: type => type.split('-')[0],
  ownerCondition: () => ({
    rule: 'IS_OWNER',
    params: { claims: '$ownershipRefs' },
  }),
};

/**
 * Asks a large policy, whoever and whatever is new to it as well.
 *
 * @param count how many questions
 * @returns `{ compileMs, p50, p99, max }`: milliseconds to get it ready, and of
 *   a decision
 */
export async function measureDecisions(count) {
  const compilePolicy = await loadCompiler();
  const document = largePolicy();
  const began = performance.now();
  const policy = compilePolicy(document, directory);
  const compileMs = performance.now() - began;

  const times = [];
  for (let question = 0; question < count; question++) {
    const permission = permissionOf((question * 7919) % PERMISSIONS);
    const principal = personOf((question * 104_729) % PEOPLE);
    const start = performance.now();
    policy.decide(permission, principal);
    times.push(performance.now() - start);
  }
  return {
    compileMs,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    max: percentile(times, 1),
  };
}

async function loadCompiler() {
  const outfile = path.join(benchDir, 'access.cjs');
  await build({
    entryPoints: [
      path.join(root, 'plugins/access/common/src/policy/compilePolicy.ts'),
    ],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    outfile,
    logLevel: 'error',
  });
  return createRequire(outfile)(outfile).compilePolicy;
}

/** Each role has three groups; each rule is about some permissions of a plugin. */
function largePolicy() {
  return {
    roles: Array.from({ length: ROLES }, (_, role) => ({
      id: `role-${role}`,
      title: `Role ${role}`,
      members: [0, 1, 2].map(
        n => `group:default/group-${(role * 3 + n) % 500}`,
      ),
    })),
    rules: Array.from({ length: RULES }, (_, rule) => ({
      id: `rule-${rule}`,
      effect: rule % 10 === 0 ? 'deny' : 'allow',
      roles: [`role-${rule % ROLES}`],
      match: matchOf(rule),
      ...(rule % 3 === 0 && {
        condition: {
          rule: 'IS_KIND',
          params: { kinds: [`kind-${rule % 20}`] },
        },
      }),
    })),
    defaults: { read: 'allow', other: 'deny' },
  };
}

function matchOf(rule) {
  const plugin = rule % 20;
  return {
    permissions: [`plugin${plugin}.*`, `*.thing${rule % 10}.read`],
    ...(rule % 3 === 0 && { resourceTypes: [`plugin${plugin}-thing`] }),
    ...(rule % 4 === 0 && { actions: [ACTIONS[rule % ACTIONS.length]] }),
  };
}

function permissionOf(number) {
  const plugin = number % 20;
  const action = ACTIONS[number % ACTIONS.length];
  return {
    type: 'resource',
    resourceType: `plugin${plugin}-thing`,
    name: `plugin${plugin}.thing${Math.floor(number / 20)}.${action}`,
    attributes: { action },
  };
}

function personOf(number) {
  const userEntityRef = `user:default/person-${number}`;
  return {
    userEntityRef,
    ownershipEntityRefs: [
      userEntityRef,
      ...Array.from(
        { length: 8 },
        (_, n) => `group:default/group-${(number * 8 + n * 61) % 500}`,
      ),
    ],
  };
}
