import fs from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';
import { Problem } from '../say.mjs';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Taken although no installed package says so. */
const RESERVED = ['app', 'backend', 'health', 'public'];

const words = name => name.replaceAll('-', ' ');
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
const title = name => capital(words(name));
const pascal = name => name.split('-').map(capital).join('');
const camel = name => {
  const [first, ...rest] = name.split('-');
  return first + rest.map(capital).join('');
};

/**
 * Checks the names of a feature and derives every spelling that templates use.
 *
 * @param request `{ domain, feature, singular }`; singular is guessed if it is
 *   undefined
 * @returns spellings by the name of their placeholder, without its underscores
 * @throws Problem that says what is wrong with a name
 */
export function readNames({ domain, feature, singular }) {
  requireKebab('domain', domain);
  requireKebab('feature', feature);
  const one = singular ?? singularOf(feature);
  requireKebab('singular', one);
  if (one === feature) {
    throw new Problem(
      `"${feature}" must be the plural of what the feature holds, such as "polls". If its singular is irregular, name it: --singular person.`,
    );
  }
  if (upstreamIds().includes(domain) || RESERVED.includes(domain)) {
    throw new Problem(
      `"${domain}" is a plugin id of Backstage. A domain needs one of its own, because the id is also its schema, path, permission prefix and config key.`,
    );
  }
  return {
    domain,
    domainId: camel(domain),
    domainWords: words(domain),
    DomainTitle: title(domain),
    features: feature,
    feature: one,
    Features: pascal(feature),
    Feature: pascal(one),
    featuresId: camel(feature),
    featureId: camel(one),
    featuresWords: words(feature),
    featureWords: words(one),
    FeaturesTitle: title(feature),
    table: feature.replaceAll('-', '_'),
  };
}

function requireKebab(what, name) {
  if (!KEBAB.test(name ?? '')) {
    throw new Problem(
      `The ${what} must be lower-case words with dashes, such as "skill-offers", but is "${name ?? ''}".`,
    );
  }
}

function singularOf(plural) {
  if (/ies$/.test(plural)) {
    return plural.replace(/ies$/, 'y');
  }
  return plural.replace(/(ss|x|ch|sh)es$/, '$1').replace(/([^s])s$/, '$1');
}

/** Ids of the Backstage plugins that are installed. */
function upstreamIds() {
  const folder = path.join(root, 'node_modules/@backstage');
  if (!fs.existsSync(folder)) {
    throw new Problem('Packages are not installed. Run `npm start` once.');
  }
  return fs
    .readdirSync(folder)
    .filter(name => name.startsWith('plugin-'))
    .map(name => path.join(folder, name, 'package.json'))
    .map(file => JSON.parse(fs.readFileSync(file, 'utf8')).backstage?.pluginId)
    .filter(Boolean);
}
