const SHORTEST_SECRET = 4;

/**
 * The same value with `***` for each secret in its texts.
 *
 * @param secrets - those shorter than four characters are in too much else
 */
export function withoutSecrets<T>(value: T, secrets: readonly string[]): T {
  const long = secrets.filter(({ length }) => length >= SHORTEST_SECRET);
  return long.length > 0 ? (hide(value, long) as T) : value;
}

function hide(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce(
      (text, secret) => text.replaceAll(secret, '***'),
      value,
    );
  }
  if (Array.isArray(value)) {
    return value.map(inner => hide(inner, secrets));
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          hide(inner, secrets),
        ]),
      )
    : value;
}
