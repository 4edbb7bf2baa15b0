import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../say.mjs';
import { addToDomainTable } from './editDocs.mjs';
import { SourceEdit } from './editSource.mjs';
import {
  addRanges,
  packageName,
  partManifest,
  parts,
  rangesOf,
} from './manifests.mjs';
import { readNames } from './names.mjs';
import { fill, renderFolder } from './render.mjs';

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));

/**
 * Plans the slice of a feature through common, backend and frontend, in a
 * domain that is there or a new one. Nothing is written, so that a mistake
 * leaves nothing half done.
 *
 * @param request `{ root, domain, feature, singular, now }`
 * @returns `{ names, files }`; files maps paths below root to contents that
 *   still have to be formatted
 * @throws Problem if a name cannot be used, or a file cannot be extended
 */
export function planFeature(request) {
  const { root, domain, now } = request;
  const names = readNames(request);
  const all = {
    ...names,
    migration: `${timestamp(now)}_create_${names.table}`,
  };
  const plan = new Plan(root);

  for (const part of parts) {
    const folder = `plugins/${domain}/${part}`;
    if (plan.has(`${folder}/src/${names.features}`)) {
      throw new Problem(`${folder}/src/${names.features} is there already.`);
    }
    if (!plan.has(`${folder}/package.json`)) {
      plan.render('domain', part, all);
    }
    plan.render('feature', part, all);
  }
  writeManifests(plan, all);
  extendCommon(plan, all);
  extendBackend(plan, all);
  extendFrontend(plan, all);
  register(plan, all);
  return { names: all, files: plan.files };
}

/** What will be written, over what is there. */
class Plan {
  files = new Map();
  #root;

  constructor(root) {
    this.#root = root;
  }

  has(file) {
    return this.files.has(file) || fs.existsSync(path.join(this.#root, file));
  }

  read(file) {
    return (
      this.files.get(file) ??
      fs.readFileSync(path.join(this.#root, file), 'utf8')
    );
  }

  readJson(file) {
    return this.has(file) ? JSON.parse(this.read(file)) : undefined;
  }

  write(file, content) {
    this.files.set(
      file,
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    );
  }

  /** Changes a source file through its syntax tree. */
  edit(file, change) {
    const edit = new SourceEdit(file, this.read(file));
    change(edit);
    this.write(file, edit.text());
  }

  render(kind, part, names) {
    for (const [file, content] of renderFolder(
      path.join(templates, kind, part),
      names,
    )) {
      this.write(`plugins/${names.domain}/${part}/${file}`, content);
    }
  }

  renderFile(file, names) {
    return fill(fs.readFileSync(path.join(templates, file), 'utf8'), names);
  }

  manifests() {
    const below = (folder, depth) =>
      depth === 0
        ? [`${folder}/package.json`]
        : fs
            .readdirSync(path.join(this.#root, folder))
            .flatMap(name => below(`${folder}/${name}`, depth - 1));
    return [...below('packages', 1), ...below('plugins', 2)]
      .filter(file => fs.existsSync(path.join(this.#root, file)))
      .map(file => this.readJson(file));
  }
}

function writeManifests(plan, { domain, DomainTitle }) {
  const rangeOf = rangesOf(plan.manifests());
  // In the order in which Backstage's own tools write them.
  const siblings = parts.map(part => packageName(domain, part)).sort();
  for (const part of parts) {
    const file = `plugins/${domain}/${part}/package.json`;
    const existing = plan.readJson(file);
    const title = DomainTitle.toLowerCase();
    plan.write(
      file,
      partManifest(part, { domain, title, existing, siblings, rangeOf }),
    );
  }
}

function extendCommon(plan, { domain, features }) {
  const file = `plugins/${domain}/common/src/index.ts`;
  const present = plan.read(file).replace('export {};\n', '');
  plan.write(file, `${present}export * from './${features}';\n`);
}

function extendBackend(plan, names) {
  const { domain, features, Features, featuresId } = names;
  const backend = packageName(domain, 'backend');
  plan.edit(`plugins/${domain}/backend/src/plugin.ts`, edit => {
    const init = edit.argumentOf('registerInit');
    const method = edit.propertyOf(init, 'init');
    const migrated = edit.resultOf(method, 'migrate');
    const services = [
      'auditor',
      ...(migrated ? [] : ['database']),
      'httpAuth',
      'httpRouter',
      'permissions',
      'permissionsRegistry',
    ];
    edit.addProperties(
      edit.propertyOf(init, 'deps'),
      Object.fromEntries(services.map(name => [name, `coreServices.${name}`])),
    );
    edit.addParameters(method, services);
    edit.addImport('@backstage/backend-plugin-api', [
      'coreServices',
      'resolvePackagePath',
    ]);
    edit.addImport('@callboard/backend-kit', ['migrate']);
    edit.addImport(packageName(domain, 'common'), [`${featuresId}Permissions`]);
    for (const name of [
      `Authorized${Features}Service`,
      `Database${Features}Store`,
      `Default${Features}Service`,
    ]) {
      edit.addImport(`./${features}/${name}`, [name]);
    }
    edit.addImport(`./${features}/router`, [`create${Features}Router`]);

    const knex = migrated?.name ?? 'knex';
    const migrate = `const knex = await migrate(database, resolvePackagePath('${backend}', 'migrations'));`;
    edit.addStatements(
      method,
      `${migrated ? '' : migrate}

permissionsRegistry.addPermissions(${featuresId}Permissions);
const ${featuresId} = Authorized${Features}Service.create({
  permissions,
  inner: Default${Features}Service.create({
    auditor,
    store: Database${Features}Store.create(${knex}),
  }),
});
httpRouter.use(create${Features}Router({ httpAuth, ${featuresId} }));`,
      migrated?.end,
    );
  });
}

function extendFrontend(plan, { domain, features, featuresId }) {
  plan.edit(`plugins/${domain}/frontend/src/plugin.tsx`, edit => {
    const plugin = edit.argumentOf('createFrontendPlugin');
    const [api, page, routeRef] = ['Api', 'Page', 'RouteRef'].map(
      suffix => `${featuresId}${suffix}`,
    );
    edit.addImport(`./${features}/${api}`, [api]);
    edit.addImport(`./${features}/${page}Extension`, [page, routeRef]);
    edit.addElements(edit.propertyOf(plugin, 'extensions'), [api, page]);
    const routes = edit.propertyOf(plugin, 'routes');
    if (routes) {
      edit.addProperties(routes, { [featuresId]: routeRef });
    } else {
      edit.addProperties(plugin, { routes: `{ ${featuresId}: ${routeRef} }` });
    }
  });
}

/** Makes the portal run it and the map show it. */
function register(plan, names) {
  const { domain, DomainTitle, features, table } = names;
  const depend = (file, name) => {
    const manifest = plan.readJson(file);
    addRanges(manifest, 'dependencies', {
      names: [name],
      rangeOf: () => 'workspace:^',
    });
    plan.write(file, manifest);
  };
  depend('packages/app/package.json', packageName(domain, 'frontend'));
  depend('packages/backend/package.json', packageName(domain, 'backend'));

  const index = 'packages/backend/src/index.ts';
  const list = plan.read(index);
  const backend = packageName(domain, 'backend');
  if (!list.includes(`'${backend}'`)) {
    const end = list.lastIndexOf('backend.add(');
    const after = list.indexOf(';', end) + 1;
    plan.write(
      index,
      `${list.slice(0, after)}\n\n// ${DomainTitle}\nbackend.add(import('${backend}'));${list.slice(after)}`,
    );
  }
  const component = `callboard-${domain}`;
  const catalog = plan.read('catalog-info.yaml');
  if (!catalog.includes(`name: ${component}\n`)) {
    const rendered = plan.renderFile('domain/catalog-info.yaml', names);
    plan.write('catalog-info.yaml', `${catalog.trimEnd()}\n---\n${rendered}`);
  }
  plan.write(
    'ARCHITECTURE.md',
    addToDomainTable(plan.read('ARCHITECTURE.md'), domain, [
      parts.join(', '),
      `\`${table}\``,
      `\`/api/${domain}/${features}\``,
      `\`${domain}.${features}.read\`, \`${domain}.${features}.create\``,
      `\`page:${domain}/${features}\`, \`api:${domain}/${features}\``,
    ]),
  );
}

function timestamp(now) {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}
