import type { Element } from '../../markdown/Element';
import type { TreeProcessor } from '../../markdown/types';

/**
 * Gives the targets of links and images of the tree to the host of the page, as
 * MkDocs does once everything else is read. Raw HTML is not in the tree and is
 * left as it is.
 */
export const relativeLinks: TreeProcessor = {
  run(root, page) {
    const rewrite = page.host.rewriteUrl?.bind(page.host);
    if (!rewrite) {
      return;
    }
    const pending: Element[] = [root];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const name = attributeOf(next.tag);
      const url = name && next.attribute(name);
      // A placeholder inside belongs to an address that is final already.
      if (name && url && !url.includes('\u0002')) {
        next.attributes.set(
          name,
          rewrite(url, name === 'href' ? 'link' : 'image'),
        );
      }
      for (let at = next.children.length - 1; at >= 0; at--) {
        pending.push(next.children[at]);
      }
    }
  },
};

function attributeOf(tag: string): 'href' | 'src' | undefined {
  if (tag === 'a') {
    return 'href';
  }
  return tag === 'img' ? 'src' : undefined;
}
