import { escapeTitle } from '../html/escape';
import { relativeUrl } from '../plan/relativeUrl';
import { stylesheet } from '../theme/stylesheet';

/** What the head of a page says. */
export interface HeadContent {
  /** URL of the page, relative to the root of the site. */
  url: string;
  /** As HTML. */
  title: string;
  description?: string;
}

/** Draws the head of a page; the stylesheet is the only thing it loads. */
export function renderHead({ url, title, description }: HeadContent): string {
  const meta = description
    ? `<meta name="description" content="${escapeTitle(description)}">\n`
    : '';
  return `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${meta}<title>${title}</title>
<link rel="stylesheet" href="${relativeUrl(stylesheet.path, url)}">
</head>
`;
}
