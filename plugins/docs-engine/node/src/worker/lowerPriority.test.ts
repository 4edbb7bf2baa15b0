import fs from 'node:fs';
import os from 'node:os';
import { lowerPriority } from './lowerPriority';

describe('lowerPriority', () => {
  const setPriority = jest.spyOn(os, 'setPriority').mockReturnValue();
  const readLink = jest.spyOn(fs, 'readlinkSync');
  afterAll(() => jest.restoreAllMocks());

  it('lowers the priority of the thread that calls it, not of the process', () => {
    readLink.mockReturnValue('12/task/34');
    lowerPriority();
    expect(setPriority).toHaveBeenCalledTimes(1);
    expect(setPriority).toHaveBeenCalledWith(
      34,
      os.constants.priority.PRIORITY_BELOW_NORMAL,
    );
  });

  it('leaves everything as it is where threads have no priority', () => {
    setPriority.mockClear();
    readLink.mockImplementation(() => {
      throw new Error('ENOENT');
    });
    lowerPriority();
    expect(setPriority).not.toHaveBeenCalled();
  });
});
