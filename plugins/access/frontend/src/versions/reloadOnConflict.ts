import { isConflict } from '../shared/failures';

/**
 * Does something that fails when somebody else was quicker; then the page is
 * loaded anew, so that it shows what they did.
 *
 * @param act - what is done
 * @param reload - loads the page
 * @throws what `act` throws
 */
export async function reloadOnConflict<T>(
  act: () => Promise<T>,
  reload: () => Promise<unknown>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isConflict(error)) {
      await reload();
    }
    throw error;
  }
}
