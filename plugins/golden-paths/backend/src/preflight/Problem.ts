/** One reason why a service cannot be created, as a sentence for its creator. */
export type Problem = {
  /** `conflict`: something of that name exists; `input`: a value is wrong. */
  kind: 'conflict' | 'input';
  message: string;
};
