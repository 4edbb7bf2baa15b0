import { z } from 'zod';

/** The header that says as whom to sign in; it holds a user's reference. */
export const PERSONA_HEADER = 'x-callboard-persona';

/** Somebody as whom one may sign in during development. */
export const personaSchema = z.object({
  userEntityRef: z.string(),
  /** Name of the person. */
  name: z.string(),
  /** What the persona shows, as in "Admin". Only featured ones have it. */
  title: z.string().optional(),
  description: z.string().optional(),
  /** Names of the groups that the person is in. */
  groups: z.array(z.string()),
  /** Address of a picture. */
  picture: z.string().optional(),
});

/** Somebody as whom one may sign in during development. */
export type Persona = z.infer<typeof personaSchema>;

/** Answer of `GET /api/auth/persona/people`. */
export const personasSchema = z.object({
  /** Those whom the configuration names, in its order. */
  featured: z.array(personaSchema),
  /** Users of the catalog whose name, description or group fits the text. */
  items: z.array(personaSchema),
  /** How many fit, also those beyond the first. */
  total: z.number(),
});

/** Answer of `GET /api/auth/persona/people`. */
export type Personas = z.infer<typeof personasSchema>;
