/* Run with: node --test examples/examples.test.mjs */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { parse } from 'yaml';
import {
  examplesDir,
  filesBelow,
  loadExamples,
  loadHistory,
  patternToRegExp,
  repoNames,
  reposDir,
} from './loadExamples.mjs';

const validators = {
  API: apiEntityV1alpha1Validator,
  Component: componentEntityV1alpha1Validator,
  Domain: domainEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  Location: locationEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  User: userEntityV1alpha1Validator,
};
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const references = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
  dependsOn: 'component',
  dependencyOf: 'component',
  providesApis: 'api',
  consumesApis: 'api',
  subcomponentOf: 'component',
  memberOf: 'group',
  parent: 'group',
  children: 'group',
};

const loaded = loadExamples();
const byRef = new Map(
  loaded.map(item => [stringifyEntityRef(item.entity), item]),
);
const company = kind =>
  loaded.filter(item => item.entity.kind === kind && item.area !== 'portal');
const apis = loaded.filter(({ entity }) => entity.kind === 'API');
const users = company('User').map(({ entity }) => entity);
const groups = company('Group').map(({ entity }) => entity);

describe('entities', () => {
  for (const { entity } of loaded) {
    test(`${stringifyEntityRef(entity)} fits the schema of its kind`, async () => {
      // The catalog puts the text of $text there before it validates.
      const whole = structuredClone(entity);
      if (whole.spec.definition) whole.spec.definition = 'text';
      await policy.enforce(whole);
      assert.equal(await validators[entity.kind].check(whole), true);
    });
  }

  test('every reference leads to an entity', () => {
    const dangling = loaded.flatMap(({ entity }) =>
      Object.entries(references).flatMap(([field, defaultKind]) =>
        [entity.spec[field] ?? []]
          .flat()
          .map(ref => stringifyEntityRef(parseEntityRef(ref, { defaultKind })))
          .filter(ref => !byRef.has(ref))
          .map(ref => `${stringifyEntityRef(entity)} ${field} ${ref}`),
      ),
    );
    assert.deepEqual(dangling, []);
  });

  test('names are used once', () => {
    assert.equal(byRef.size, loaded.length);
  });

  test('every entity that people read has a title and a description', () => {
    const silent = loaded
      .filter(({ entity }) => !['User', 'Location'].includes(entity.kind))
      .filter(({ entity: { metadata } }) => {
        return !metadata.title || (metadata.description ?? '').length < 30;
      });
    assert.deepEqual(
      silent.map(({ entity }) => entity.metadata.name),
      [],
    );
  });

  test('only repositories refer to definition files', () => {
    // The catalog cannot resolve a relative $text of an entity that was read
    // from the local disk.
    const unreadable = loaded.filter(
      ({ entity, area }) => entity.spec.definition?.$text && area !== 'repos',
    );
    assert.deepEqual(unreadable, []);
  });

  test('relative references never start with a slash', () => {
    for (const { entity } of loaded) {
      const docs = entity.metadata.annotations?.['backstage.io/techdocs-ref'];
      if (docs) assert.equal(docs, 'dir:.');
      const text = entity.spec.definition?.$text;
      if (text) assert.match(text, /^\.\//);
    }
  });

  test('the company has the size it says it has', () => {
    const counts = ['Component', 'API', 'Resource', 'System', 'Domain'].map(
      kind => company(kind).length,
    );
    assert.deepEqual(counts, [44, 23, 15, 10, 5]);
    assert.ok(users.length >= 50 && groups.length >= 12);
  });

  test('every system and every API is used', () => {
    const specs = company('Component').map(({ entity }) => entity.spec);
    for (const { entity } of company('System')) {
      assert.ok(specs.some(spec => spec.system === entity.metadata.name));
    }
    for (const { entity } of apis) {
      const { name } = entity.metadata;
      const providers = specs.filter(spec => spec.providesApis?.includes(name));
      const consumers = specs.filter(spec => spec.consumesApis?.includes(name));
      assert.equal(providers.length, 1, `${name} has one provider`);
      assert.equal(
        providers[0].owner,
        entity.spec.owner,
        `${name} has its provider's owner`,
      );
      assert.ok(consumers.length > 0, `${name} has a consumer`);
    }
  });
});

describe('people', () => {
  test('parents and children agree', () => {
    for (const group of groups) {
      for (const child of group.spec.children) {
        const entity = byRef.get(`group:default/${child}`)?.entity;
        assert.equal(entity?.spec.parent, group.metadata.name);
      }
      if (group.spec.parent) {
        const parent = byRef.get(`group:default/${group.spec.parent}`).entity;
        assert.ok(parent.spec.children.includes(group.metadata.name));
      }
    }
  });

  test('every team has four members or more, every group of ours a lead', () => {
    for (const group of groups.filter(({ spec }) => spec.type !== 'external')) {
      const members = users.filter(user =>
        user.spec.memberOf.includes(group.metadata.name),
      );
      const least = group.spec.type === 'team' ? 4 : 1;
      assert.ok(members.length >= least, group.metadata.name);
      const lead = /^(Team lead|Director|Chief)/;
      assert.ok(
        members.some(user => lead.test(user.metadata.description)),
        `${group.metadata.name} has a lead`,
      );
    }
  });

  test('the guest is a member of nothing', () => {
    const { spec } = byRef.get('user:default/guest').entity;
    assert.equal(spec.profile.displayName, 'Guest');
    assert.deepEqual(spec.memberOf, []);
  });

  test('a contractor is a member of Contractors alone, which owns nothing', () => {
    const { spec } = byRef.get('user:default/elif.aydin').entity;
    assert.deepEqual(spec.memberOf, ['contractors']);
    assert.equal(
      byRef.get('group:default/contractors').entity.spec.parent,
      undefined,
    );
    assert.ok(
      loaded.every(({ entity }) => entity.spec.owner !== 'contractors'),
    );
  });

  test('the personas of the sign-in page are people of the company', () => {
    const { auth, access } = parse(
      readFileSync(join(examplesDir, '../app-config.yaml'), 'utf8'),
    );
    const { personas } = auth.providers.persona;
    assert.deepEqual(
      personas.map(({ title }) => title),
      ['Admin', 'Team lead', 'Developer', 'Contractor'],
    );
    const people = personas.map(({ user }) => byRef.get(user).entity);
    const [admin] = people[0].spec.memberOf;
    assert.ok(access.admins.includes(`group:default/${admin}`));
    assert.match(people[1].metadata.description, /^Team lead/);
    assert.equal(new Set(people).size, 4);
  });
});

describe('API definitions', () => {
  const textOf = ({ entity, file }) =>
    readFileSync(join(dirname(file), entity.spec.definition.$text), 'utf8');

  const localRefs = node => {
    if (node === null || typeof node !== 'object') return [];
    return Object.entries(node).flatMap(([key, value]) =>
      key === '$ref' ? [value] : localRefs(value),
    );
  };
  const resolves = (document, ref) =>
    ref
      .replace(/^#\//, '')
      .split('/')
      .reduce((node, key) => node?.[key], document) !== undefined;

  const checks = {
    openapi(text) {
      const document = parse(text);
      assert.match(document.openapi, /^3\.1\./);
      assert.ok(Object.keys(document.paths).length >= 2);
      return document;
    },
    asyncapi(text) {
      const document = parse(text);
      assert.match(document.asyncapi, /^3\.0\./);
      assert.ok(Object.keys(document.channels).length >= 1);
      return document;
    },
    async graphql(text) {
      const { buildSchema, validateSchema } = await import('graphql');
      assert.deepEqual(validateSchema(buildSchema(text)), []);
    },
    grpc(text) {
      assert.match(text, /^syntax = "proto3";/);
      assert.match(text, /^service \w+ \{/m);
      const count = character => text.split(character).length;
      assert.equal(count('{'), count('}'));
    },
  };

  for (const api of apis) {
    test(`${api.entity.metadata.name} is ${api.entity.spec.type}`, async () => {
      const text = textOf(api);
      assert.ok(text.split('\n').length >= 60, 'a definition of some length');
      const document = await checks[api.entity.spec.type](text);
      if (document) {
        const broken = localRefs(document).filter(r => !resolves(document, r));
        assert.deepEqual(broken, []);
      }
    });
  }

  test('there are twelve OpenAPI, four AsyncAPI, three GraphQL, four gRPC', () => {
    const count = type => apis.filter(a => a.entity.spec.type === type).length;
    assert.deepEqual(
      ['openapi', 'asyncapi', 'graphql', 'grpc'].map(count),
      [12, 4, 3, 4],
    );
  });
});

describe('repositories', () => {
  const emails = new Map(
    users.map(user => [user.spec.profile.email, user.spec.profile.displayName]),
  );

  test('there are twelve or more', () => assert.ok(repoNames.length >= 12));

  for (const repo of repoNames) {
    const dir = join(reposDir, repo);
    const files = filesBelow(dir).filter(
      file => file !== '.callboard/history.yaml',
    );

    test(`${repo} has readme, catalog entry, docs and a test`, () => {
      for (const file of [
        'README.md',
        'catalog-info.yaml',
        'mkdocs.yml',
        'docs/index.md',
      ]) {
        assert.ok(files.includes(file), file);
      }
      assert.ok(
        files.length >= 8 && files.length <= 25,
        `${files.length} files`,
      );
      assert.ok(
        files.some(file =>
          /(^|\/)(test|tests|checks|policies)\/|_test\.go$|\.test\.ts$/.test(
            file,
          ),
        ),
      );
      const pages = JSON.stringify(
        parse(readFileSync(join(dir, 'mkdocs.yml'), 'utf8')).nav,
      );
      for (const page of pages.matchAll(/"([^"]+\.md)"/g)) {
        assert.ok(existsSync(join(dir, 'docs', page[1])), page[1]);
      }
    });

    test(`${repo} has a history that adds every file`, () => {
      const history = loadHistory(repo);
      assert.ok(history.length >= 6 && history.length <= 15);
      const left = new Set(files);
      let before = 0;
      for (const { message, author, date, paths } of history) {
        assert.ok(message.split('\n')[0].length <= 72, message);
        assert.equal(emails.get(author.email), author.name, author.email);
        assert.match(date, /^202[456]-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        assert.ok(
          Date.parse(date) > before,
          `${date} comes after the one before`,
        );
        before = Date.parse(date);
        const added = [...left].filter(file =>
          paths.some(pattern => patternToRegExp(pattern).test(file)),
        );
        assert.ok(added.length > 0, `"${message}" adds a file`);
        added.forEach(file => left.delete(file));
      }
      assert.deepEqual([...left], []);
    });
  }

  test('nothing points at a port of this portal', () => {
    for (const file of filesBelow(examplesDir).filter(f =>
      f.startsWith('repos/'),
    )) {
      const text = readFileSync(join(examplesDir, file), 'utf8');
      assert.doesNotMatch(text, /localhost:(3000|7007|7010)/, file);
    }
  });
});
