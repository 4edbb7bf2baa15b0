/** The title that MkDocs makes of the name of a file or folder without suffix. */
export function titleOfName(name: string): string {
  const title = name.replace(/[-_]/g, ' ');
  return title === title.toLowerCase()
    ? title.slice(0, 1).toUpperCase() + title.slice(1)
    : title;
}
