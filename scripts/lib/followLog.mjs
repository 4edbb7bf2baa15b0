import fs from 'node:fs';

const POLL_MS = 150;

/**
 * Reads what a process appends to its log file. The file stands between the
 * process and the launcher, because a pipe would break when the launcher is
 * killed, and a process that cannot write its log must not fall over.
 *
 * @param file the log file
 * @param onLine called with each complete line
 * @returns a function that reads what is left and ends
 */
export function followLog(file, onLine) {
  const handle = fs.openSync(file, 'r');
  const buffer = Buffer.alloc(64 * 1024);
  let rest = '';
  const read = () => {
    let bytes = fs.readSync(handle, buffer);
    while (bytes > 0) {
      const lines = (rest + buffer.toString('utf8', 0, bytes)).split('\n');
      rest = lines.pop();
      lines.forEach(onLine);
      bytes = fs.readSync(handle, buffer);
    }
  };
  const timer = setInterval(read, POLL_MS);
  return () => {
    clearInterval(timer);
    read();
    fs.closeSync(handle);
  };
}
