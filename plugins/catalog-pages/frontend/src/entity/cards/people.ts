import { Entity } from '@backstage/catalog-model';

/** How a user or group can be shown and reached. */
export interface Profile {
  name: string;
  email?: string;
  picture?: string;
  /** What the person does, in one line. */
  role?: string;
}

type Spec = NonNullable<Entity['spec']>;
type SpecValue = Spec[string];

function isObject(value: SpecValue): value is Spec {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: SpecValue): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads the profile of a user or group; the name is always there. */
export function profileOf(entity: Entity): Profile {
  const profile = isObject(entity.spec?.profile) ? entity.spec.profile : {};
  return {
    name:
      text(profile.displayName) ??
      entity.metadata.title ??
      entity.metadata.name,
    email: text(profile.email),
    picture: text(profile.picture),
    role: entity.metadata.description,
  };
}

/** Tells whether a person leads, going by the words of their description. */
export function isLead(entity: Entity): boolean {
  return /^\s*(\w+ )?(lead|head|director|chief|manager)\b/i.test(
    entity.metadata.description ?? '',
  );
}

/** Sorts people: those who lead first, then by name. */
export function leadsFirst(people: Entity[]): Entity[] {
  return [...people].sort(
    (a, b) =>
      Number(isLead(b)) - Number(isLead(a)) ||
      profileOf(a).name.localeCompare(profileOf(b).name),
  );
}
