import type { TemplateUse } from '@callboard/plugin-golden-paths-common';
import type { TemplateSnapshot } from '../versions/TemplateVersions';

/** Makes the files of a template, in the scaffolder and away from this process. */
export interface TemplateRenderer {
  /**
   * @param snapshot - the version to render
   * @param use - answers and outputs of the steps that are not run again
   * @returns files by path
   * @throws InputError when a step fails, with its id and message
   */
  render(
    snapshot: TemplateSnapshot,
    use: Pick<TemplateUse, 'answers' | 'outputs'>,
  ): Promise<Map<string, Buffer>>;
}
