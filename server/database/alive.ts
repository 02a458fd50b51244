// Neo4j that is frozen keeps its connections open and says nothing: what is under way would wait
// for ever, since the driver has no limit for it.
import { UnavailableError, type Database } from './driver.js';

/** Milliseconds without a result after which Neo4j is asked whether it is there. */
const PATIENCE = 1_500;
/** Milliseconds in which it must say so. */
const ANSWER_LIMIT = 1_000;

/**
 * The result of some work on the database, waited for as long as Neo4j answers at all.
 * @throws UnavailableError when it does not; what becomes of the work is then not known.
 */
export async function whileAlive<T>(database: Database, work: Promise<T>): Promise<T> {
  // Nobody listens any more to a result that comes after all.
  work.catch(() => undefined);
  for (;;) {
    const outcome = await within(PATIENCE, work);
    if (outcome) return outcome.value;
    if (!(await answers(database))) throw new UnavailableError();
  }
}

const asked = new WeakMap<Database, Promise<boolean>>();

/** Whether Neo4j answers now; who asks at the same time shares the answer. */
export function answers(database: Database): Promise<boolean> {
  const answer = asked.get(database) ?? ask(database).finally(() => asked.delete(database));
  asked.set(database, answer);
  return answer;
}

async function ask({ openPulse, name }: Database): Promise<boolean> {
  const pulse = openPulse();
  const answer = pulse.verifyConnectivity({ database: name });
  answer.catch(() => undefined);
  try {
    return (await within(ANSWER_LIMIT, answer).catch(() => null)) !== null;
  } finally {
    // A frozen server does not say goodbye either.
    pulse.close().catch(() => undefined);
  }
}

/** The result, null when it takes longer. */
async function within<T>(limit: number, work: Promise<T>): Promise<{ value: T } | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, limit, null)));
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    clearTimeout(timer);
  }
}
