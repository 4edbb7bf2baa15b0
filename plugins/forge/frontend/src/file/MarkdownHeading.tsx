import { createElement, ReactNode } from 'react';

const DEEPEST = 6;
const PREFIX = 'section-';

/** What a {@link MarkdownHeading} needs. */
export interface MarkdownHeadingProps {
  /** Level in the Markdown file, from 1. */
  level: number;
  children: ReactNode;
}

/**
 * A heading of a Markdown file, one level deeper than written: the page has its
 * own first-level heading.
 */
export function MarkdownHeading({ level, children }: MarkdownHeadingProps) {
  return createElement(
    `h${Math.min(level + 1, DEEPEST)}`,
    { id: PREFIX + slugOf(textOf(children)) },
    children,
  );
}

/** The fragment that leads to a heading, from the one that its file uses. */
export function headingFragment(fragment: string): string {
  return `#${PREFIX}${fragment.replace(/^#/, '')}`;
}

function textOf(node: ReactNode): string {
  if (Array.isArray(node)) {
    return node.map(textOf).join('');
  }
  if (typeof node === 'object' && node && 'props' in node) {
    return textOf(node.props.children);
  }
  return typeof node === 'string' ? node : '';
}

// The rule that GitHub and Gitea use, so that links in the file fit.
function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
