/** Before runs that share a folder of jars, and would each fetch them. */
import { fetchTestEngine } from './neo4j.js';

await fetchTestEngine();
