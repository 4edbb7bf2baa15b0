import { identityApiRef } from '@backstage/frontend-plugin-api';
import { createScaffolderFormDecorator } from '@backstage/plugin-scaffolder-react/alpha';

/**
 * Fills parameters from who is signed in, when the form is sent: what nobody
 * has to type, and nobody can mistype.
 */
export const signedInUserDecorator = createScaffolderFormDecorator({
  id: 'golden-paths:signed-in-user',
  schema: {
    input: {
      entityRef: z =>
        z.string().optional().describe('Parameter for the entity reference'),
      name: z => z.string().optional().describe('Parameter for the name'),
      email: z => z.string().optional().describe('Parameter for the address'),
    },
  },
  deps: { identityApi: identityApiRef },
  decorator: async ({ input, setFormState }, { identityApi }) => {
    const [{ userEntityRef }, { displayName, email }] = await Promise.all([
      identityApi.getBackstageIdentity(),
      identityApi.getProfileInfo(),
    ]);
    const known = { entityRef: userEntityRef, name: displayName, email };
    setFormState(state => ({
      ...state,
      ...Object.fromEntries(
        Object.entries(known).flatMap(([what, value]) => {
          const parameter = input[what as keyof typeof known];
          return parameter && value ? [[parameter, value]] : [];
        }),
      ),
    }));
  },
});
