/** A text as a part of the name of a branch. */
export function slugOf(text: string): string {
  return (
    text
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/\.{2,}/g, '.')
      .replace(/^[.-]+|[.-]+$|\.lock$/g, '')
      .slice(0, 100) || 'x'
  );
}
