/**
 * Writes the people and groups in a sentence by their names, where it has their
 * references: `user:default/ann refused` is "ann refused".
 */
export function withNames(sentence: string): string {
  return sentence.replace(
    /\b(?:user|group):[^\s:/,;]+\/([^\s:/,;]*[^\s:/,;.])/gi,
    '$1',
  );
}
