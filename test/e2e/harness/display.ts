import { type ChildProcess, spawn } from 'node:child_process';
import { findXvfb } from '../../../tools/browsers.ts';

export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  close(): Promise<void>;
}

/** The X display at hand, or one made of nothing. Undefined where there is neither. */
export async function openDisplay(): Promise<Display | undefined> {
  const given = process.env['DISPLAY'];
  if (given) return { name: given, close: async () => undefined };
  const xvfb = findXvfb();
  if (!xvfb) return undefined;
  // Xvfb itself picks a free number and says it on the descriptor.
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdio[3]?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('\n')) resolve(said.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { name: `:${number}`, close: () => stop(server) };
}

/** Ends a process of ours and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}
