// The address of our worker, as a policy with Trusted Types wants it: only this one file may be run.
import url from './layout.worker.ts?worker&url';

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface Policies {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const allowed: ScriptPolicy = { createScriptURL: (address) => address };

// The name stands in the server's policy (server/http/headers.ts).
const policy = trustedTypes?.createPolicy('allymap-worker', allowed) ?? allowed;

export const workerUrl = (): string => policy.createScriptURL(url);
