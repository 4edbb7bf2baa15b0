function words(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLocaleLowerCase('en-US');
}

/**
 * A permission as the end of a sentence that begins with "ada may": names of
 * permissions end in what is done, and name before it what it is done to.
 *
 * @param permission - such as `catalog.entity.refresh`
 * @param name - of what it is about; left out for anything of its kind
 * @returns such as "refresh basket-service" or "refresh entity"
 */
export function actionWords(permission: string, name?: string): string {
  const parts = permission.split('.');
  if (parts.length < 3) {
    return ['use', permission, name && `on ${name}`].filter(Boolean).join(' ');
  }
  const verb = words(parts[parts.length - 1]);
  const object = parts.slice(1, -1).map(words).join(' ');
  // One word is only the kind, which the name already says.
  const isKindOnly = parts.length === 3;
  return [
    verb,
    name && isKindOnly ? name : object,
    !isKindOnly && name && `of ${name}`,
  ]
    .filter(Boolean)
    .join(' ');
}
