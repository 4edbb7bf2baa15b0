import { allowedTags } from './policy';

/** Writes text so that it stays text inside an element. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    : text;
}

/** Writes the value of an attribute that stands between double quotes. */
export function escapeAttribute(value: string): string {
  return /[&<>"]/.test(value)
    ? escapeText(value).replace(/"/g, '&quot;')
    : value;
}

/**
 * Writes a title as text. Authors use character references and elements in
 * titles; the former stay, of the latter only the text does.
 */
export function escapeTitle(title: string): string {
  if (!/[&<>"]/.test(title)) {
    return title;
  }
  const text = title.replace(
    /<\/?([a-z][a-z\d]*)(?![a-z\d])[^<>]*>/gi,
    (tag, name) => (allowedTags.has(name.toLowerCase()) ? '' : tag),
  );
  return escapeAttribute(text).replace(
    /&amp;(#\d+|#x[\da-f]+|[a-z]\w*);/gi,
    '&$1;',
  );
}
