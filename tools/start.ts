/** `npm start`: builds the app, serves it and prints its address. */
import { build } from './run.ts';
import { serveAndSay } from './serve.ts';

const failed = await build();
if (failed) process.exit(failed);
await serveAndSay(process.env['GROUNDWORK_BASE'] ?? '/');
