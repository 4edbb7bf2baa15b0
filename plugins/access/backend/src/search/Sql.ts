/** A part of a statement, with the values for its `?` in their order. */
export interface Sql {
  text: string;
  values: (string | number | string[])[];
}

/** Puts parts together. */
export function joinSql(parts: Sql[], separator: string): Sql {
  return {
    text: parts.map(({ text }) => text).join(separator),
    values: parts.flatMap(({ values }) => values),
  };
}
