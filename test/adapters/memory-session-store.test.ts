import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { behavesAsSessionStore } from './session-store-contract.ts';

behavesAsSessionStore('memory', async () => memorySessionStore());
