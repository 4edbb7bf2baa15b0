/** Users, found without reading all of them. */
export interface FoundPeople {
  /** Full references of the first ones, by name. */
  people: string[];
  /** How many there are. */
  total: number;
}

/** Groups, as many as can be asked about at a time. */
export interface FoundGroups {
  groups: string[];
  /** Whether these are all. */
  complete: boolean;
}

/** The people and groups of the company. */
export interface People {
  /** Those of the references that exist. */
  findGroups(refs: string[]): Promise<Set<string>>;

  /** Those of the references that exist, each with its own groups. */
  findUsers(refs: string[]): Promise<Map<string, string[]>>;

  /** The groups and all groups below them, each once. */
  withGroupsBelow(refs: string[]): Promise<FoundGroups>;

  /** Users that are in at least one of the groups themselves. */
  findMembers(groups: string[], limit: number): Promise<FoundPeople>;
}
