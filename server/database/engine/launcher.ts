/** The compiled Neo4jServer.java, kept in the repository so that a Java without a compiler starts it. */
import { join } from 'node:path';
import { engineSources } from './jars-lock.js';

export const launcherName = 'Neo4jServer';
export const launcherSource = join(engineSources, `${launcherName}.java`);
/** On the class path; holds the class and the SHA-256 of the source that it was made of. */
export const launcherFolder = join(engineSources, 'launcher');
export const launcherClass = join(launcherFolder, `${launcherName}.class`);
export const launcherSourceHash = join(launcherFolder, `${launcherName}.java.sha256`);
