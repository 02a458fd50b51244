/** A process that starts an engine on the given data folder, prints its pid, and waits to be killed. */
import { startEngine } from '../../server/database/engine/engine.js';
import { loadSettings } from '../../server/settings.js';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: hold-engine.ts <data folder>');
const { engineDir, mavenRepoUrl } = loadSettings();
const engine = await startEngine({ dataDir, engineDir, mavenRepoUrl });
console.log(engine.pid);
