// Runs a TypeScript module in a thread, as tsx does in the process that starts it.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
