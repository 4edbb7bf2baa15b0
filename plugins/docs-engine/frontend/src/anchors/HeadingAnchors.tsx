import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import {
  SHADOW_DOM_STYLE_LOAD_EVENT,
  useShadowRootElements,
} from '@backstage/plugin-techdocs-react';
import { makeAccessible } from './makeAccessible';
import { restoreHeadingIds } from './restoreHeadingIds';

/**
 * Makes headings such as "Links" targets again, and scrolls to the one that the
 * address names: the reader looked for it before it had its id. Gives names to
 * what has none.
 */
export function HeadingAnchors() {
  const [article] = useShadowRootElements<HTMLElement>(['article']);
  const { hash } = useLocation();
  useEffect(() => {
    if (!article) {
      return undefined;
    }
    restoreHeadingIds(article);
    makeAccessible(article.closest('html') ?? article);
    const id = decode(hash.slice(1));
    const target =
      id && [...article.querySelectorAll('[id]')].find(e => e.id === id);
    if (!target) {
      return undefined;
    }
    target.scrollIntoView();
    // Without the style sheet, the page had another height.
    const root = article.closest('html') ?? article;
    const scroll = () => requestAnimationFrame(() => target.scrollIntoView());
    root.addEventListener(SHADOW_DOM_STYLE_LOAD_EVENT, scroll);
    return () => root.removeEventListener(SHADOW_DOM_STYLE_LOAD_EVENT, scroll);
  }, [article, hash]);
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
