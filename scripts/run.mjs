import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const ownVariables = {
  PATH: [`${root}node_modules/.bin`, process.env.PATH].join(delimiter),
  // Debian keeps `acorn`, without which em++ writes no glue, where only Debian's own Node looks.
  NODE_PATH: [process.env.NODE_PATH, '/usr/share/nodejs'].filter(Boolean).join(delimiter),
};

/** Runs a program in the repository's root with its output on this terminal; rejects when it does not end well. */
export function run(command, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...ownVariables },
      stdio: 'inherit',
    });
    child.on('error', (error) => reject(new Error(`${command} cannot be run: ${error.message}`)));
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error(`${command} ${args.slice(0, 3).join(' ')} ended with ${signal ?? code}`));
    });
  });
}
