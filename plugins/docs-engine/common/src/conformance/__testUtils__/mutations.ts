/** Small damages to a page; the comparison must see each of them. */
export const mutations: Record<string, (html: string) => string> = {
  'an element less': html =>
    html.replace(/<(em|strong|code)>(.*?)<\/\1>/s, '$2'),
  'a paragraph less': html => html.replace(/<p>(.*?)<\/p>/s, '$1'),
  'another letter': html =>
    html.replace(/>([^<]*?)([a-z])([^<]*)</i, '>$1§$3<'),
  'another attribute': html =>
    html.replace(/<(\w+)([^>]*) (\w+)="([^"]*)"/, '<$1$2 $3="$4-changed"'),
  'an attribute more': html => html.replace(/<(\w+)/, '<$1 data-more="x"'),
  'another element': html => html.replace(/<(\/?)li\b/g, '<$1dd'),
  'a block more': html => `${html}<hr>`,
  'text at the end': html => `${html} more`,
};
