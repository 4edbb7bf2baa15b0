import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import type { TemplateVersions } from '../versions/TemplateVersions';
import { AuthorizedTemplateSourceService } from './AuthorizedTemplateSourceService';
import { createTemplateSourceRouter } from './router';
import { TemplateText } from './TemplateText';

/** Puts the parts of the template builder together, and their route into place. */
export function startBuilder(
  deps: GoldenPathsDeps & { versions: Pick<TemplateVersions, 'current'> },
): void {
  deps.httpRouter.use(
    createTemplateSourceRouter({
      httpAuth: deps.httpAuth,
      sources: AuthorizedTemplateSourceService.create({
        ...deps,
        text: new TemplateText(deps.urlReader),
      }),
    }),
  );
}
