import { parseInput } from '@callboard/backend-kit';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { PersonaDirectory } from './PersonaDirectory';

const querySchema = z.object({ text: z.string().max(200).default('') });

/** What the sign-in page asks before anybody is signed in. */
export function createPersonaRouter(directory: PersonaDirectory) {
  const router = Router();
  router.get('/persona/people', async (request, response) => {
    const { text } = parseInput(querySchema, request.query);
    response.json(await directory.find(text));
  });
  return router;
}
