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

/** Writes a title in which authors may have used character references. */
export function escapeTitle(title: string): string {
  return /[&<>"]/.test(title)
    ? escapeAttribute(title).replace(
        /&amp;(#\d+|#x[\da-f]+|[a-z]\w*);/gi,
        '&$1;',
      )
    : title;
}
