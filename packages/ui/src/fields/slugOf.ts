/** A title as lower-case words joined by `-`, as ids of roles and rules are. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
