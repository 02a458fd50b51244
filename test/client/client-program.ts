// The client as the TypeScript compiler sees it, for tests that read its source.
import ts from 'typescript';
import { join } from 'node:path';
import { packageRoot } from '../../server/package-root.js';

let program: ts.Program | undefined;

/** The client's program, made once a run. */
function clientProgram(): ts.Program {
  if (program) return program;
  const file = join(packageRoot, 'client', 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(file, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    },
  });
  if (!config) throw new Error(`${file} cannot be read`);
  return (program = ts.createProgram(config.fileNames, config.options));
}

/** Files of the client itself. */
export const clientFiles = (): ts.SourceFile[] =>
  clientProgram()
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(join(packageRoot, 'client/')));
