import { createRandom } from './random.mjs';
import * as words from './words.mjs';

/** Shares of the kinds; the rest are components. */
const SHARES = {
  Group: 0.02,
  User: 0.1,
  System: 0.03,
  API: 0.2,
  Resource: 0.15,
};
const LIFECYCLES = [
  ...Array(7).fill('production'),
  ...Array(2).fill('experimental'),
  'deprecated',
];

/**
 * Makes entities of a large company: teams with people, systems with
 * components, and the APIs and resources these depend on. References never
 * dangle. The same count gives the same entities.
 *
 * @param count how many, at least 20
 */
export function syntheticEntities(count) {
  const random = createRandom(count);
  const number = kind => Math.max(1, Math.round(count * SHARES[kind]));
  const groups = names('team', number('Group'), random);
  const systems = names('platform', number('System'), random);
  const apis = names('api', number('API'), random);
  const resources = named(number('Resource'), words.resourceTypes, random);
  const users = number('User');
  const rest =
    count -
    groups.length -
    systems.length -
    apis.length -
    resources.length -
    users;
  const components = named(Math.max(1, rest), words.roles, random);

  const owner = () => `group:default/${random.pick(groups)}`;
  const system = () => random.pick(systems);
  const common = () => ({
    lifecycle: random.pick(LIFECYCLES),
    owner: owner(),
    ...(random.chance(0.9) ? { system: system() } : {}),
  });

  return [
    ...groups.map(name =>
      entity(
        'Group',
        { name },
        {
          type: 'team',
          profile: { displayName: titleOf(name) },
          parent: 'larkfield',
          children: [],
        },
      ),
    ),
    ...Array.from({ length: users }, (_, i) => user(i, groups, random)),
    ...systems.map(name => entity('System', { name }, { owner: owner() })),
    ...apis.map(name =>
      entity(
        'API',
        { name },
        {
          type: 'openapi',
          ...common(),
          definition: definition(name),
        },
      ),
    ),
    ...resources.map(({ name, type }) =>
      entity('Resource', { name }, { type, owner: owner(), system: system() }),
    ),
    ...components.map(({ name, type, area }) =>
      entity(
        'Component',
        {
          name,
          description: `Keeps ${area.replace('-', ' ')} going for ${titleOf(random.pick(groups))}.`,
          tags: random.some(words.tags, random.upTo(5)),
        },
        {
          type,
          ...common(),
          providesApis: random.some(apis, random.upTo(1)),
          consumesApis: random.some(apis, random.upTo(3)),
          dependsOn: [
            ...random
              .some(resources, random.upTo(2))
              .map(resource => `resource:default/${resource.name}`),
            ...random
              .some(components, random.upTo(2))
              .filter(other => other.name !== name)
              .map(other => `component:default/${other.name}`),
          ],
        },
      ),
    ),
  ];
}

function entity(kind, metadata, spec) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { ...metadata, title: titleOf(metadata.name) },
    spec,
  };
}

function user(index, groups, random) {
  const given = random.pick(words.givenNames);
  const family = random.pick(words.familyNames);
  const name = `${given}.${family}.${index}`.toLowerCase();
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name },
    spec: {
      profile: {
        displayName: `${given} ${family}`,
        email: `${name}@larkfield.example`,
      },
      memberOf: [random.pick(groups)],
    },
  };
}

function names(suffix, count, random) {
  return Array.from(
    { length: count },
    (_, i) => `${random.pick(words.areas)}-${suffix}-${serial(i)}`,
  );
}

function named(count, types, random) {
  return Array.from({ length: count }, (_, i) => {
    const type = random.pick(Object.keys(types));
    const area = random.pick(words.areas);
    return {
      type,
      area,
      name: `${area}-${random.pick(types[type])}-${serial(i)}`,
    };
  });
}

function serial(index) {
  return `${index + 1}`.padStart(4, '0');
}

function titleOf(name) {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function definition(name) {
  const path = `/${name.split('-')[0]}`;
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: titleOf(name), version: '1.0.0' },
    paths: {
      [path]: {
        get: {
          summary: `Lists ${path.slice(1)} entries`,
          responses: { 200: { description: 'A page of entries' } },
        },
      },
    },
  });
}
