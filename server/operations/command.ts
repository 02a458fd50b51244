// What the commands of this room share: one sentence for what went wrong, and the exit code.

/** Runs a command; it ends with 0 when it returns true, with 1 otherwise. */
export async function runCommand(work: () => Promise<boolean>): Promise<void> {
  try {
    if (!(await work())) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
