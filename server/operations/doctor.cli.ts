// `npm run doctor`: looks at everything that is stored, changes nothing, and says what is wrong.
// It may run while Allymap runs. Ends with 0 when every rule holds, with 1 when one is broken.
import { runCommand } from './command.js';
import { describeFindings, examine } from './doctor.rules.js';
import { readPicture } from './picture.js';
import { openAccess } from './access.js';
import { terminalProgress } from '../database/engine/progress.js';
import { loadSettings } from '../settings.js';

await runCommand(async () => {
  const access = await openAccess(loadSettings(), terminalProgress());
  try {
    const findings = examine(await readPicture(access.database));
    console.log(describeFindings(findings));
    return findings.every(({ wrong }) => wrong.length === 0);
  } finally {
    await access.close();
  }
});
