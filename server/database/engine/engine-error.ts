/** What can go wrong while the embedded Neo4j is fetched, started or served; one sentence each. */
export type EngineErrorCode =
  | 'no-java'
  | 'old-java'
  | 'jars-missing'
  | 'already-running'
  | 'port-taken'
  | 'start-failed'
  | 'ended'
  | 'admin-failed';

export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    readonly code: EngineErrorCode,
    message: string,
  ) {
    super(message);
  }
}
