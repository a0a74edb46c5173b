import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { derivesFromSessions } from './derived-contract.ts';
import { behavesAsSessionStore } from './session-store-contract.ts';

behavesAsSessionStore('memory', async () => memorySessionStore());
derivesFromSessions('memory', async () => memorySessionStore());
