import { isMap, isScalar, isSeq, Scalar, type Node } from 'yaml';

const PYTHON_NAME = 'tag:yaml.org,2002:python/name:';
const PYTHON_CALL = 'tag:yaml.org,2002:python/object/apply:';

/** Functions that configurations of MkDocs commonly name and that we have a counterpart of. */
const KNOWN =
  /^(?:(?:materialx|material\.extensions|pymdownx)\.emoji\.\w+|pymdownx\.(?:slugs|superfences|arithmatex)\.\w+|markdown\.extensions\.toc\.\w+|mermaid2\.fence_mermaid\w*)$/;

/** What happens around a tagged node. */
export interface TaggedNode {
  /** Path of its key, with dots. */
  key: string;
  note(message: string): void;
  refuse(message: string): never;
}

/**
 * What stands for a tagged node of `mkdocs.yml`: the name of a known function
 * (or `{ object, kwds }` for a call of it), the default value of a variable, or the
 * node itself.
 */
export function replaceTag(node: Node, at: TaggedNode): Node | undefined {
  const tag = node.tag ?? '';
  if (tag === '!ENV') {
    return readVariable(node, at);
  }
  if (tag === '!relative') {
    return new Scalar(isScalar(node) ? String(node.value) : '');
  }
  if (tag === '!include') {
    return new Scalar(`!include ${isScalar(node) ? node.value : ''}`);
  }
  if (tag.startsWith(PYTHON_NAME)) {
    return new Scalar(known(tag, tag.slice(PYTHON_NAME.length), at));
  }
  if (tag.startsWith(PYTHON_CALL)) {
    return callOf(known(tag, tag.slice(PYTHON_CALL.length), at), node);
  }
  if (tag.startsWith('tag:yaml.org,2002:') && !tag.includes('python')) {
    return undefined;
  }
  return refuseTag(tag, at);
}

function known(tag: string, name: string, at: TaggedNode): string {
  return KNOWN.test(name) ? name : refuseTag(tag, at);
}

function refuseTag(tag: string, at: TaggedNode): never {
  const written = tag.replace('tag:yaml.org,2002:', '!!');
  return at.refuse(
    `the tag ${written} of '${at.key}' is refused: only the emoji, slug, fence and formula functions of PyMdown and Material may be named.`,
  );
}

function readVariable(node: Node, at: TaggedNode): Scalar {
  const fallback =
    isSeq(node) && node.items.length > 1
      ? node.items[node.items.length - 1]
      : undefined;
  const value = isScalar(fallback) ? fallback.value : null;
  at.note(
    `'${at.key}' names an environment variable, which is not read; ${
      value === null ? 'it is left out' : 'its default is used'
    }.`,
  );
  return new Scalar(value);
}

function callOf(name: string, node: Node): Node | undefined {
  if (!isMap(node)) {
    return new Scalar(name);
  }
  node.set('object', name);
  node.tag = undefined;
  return undefined;
}
