/** What the benchmark asks of Neo4j itself: there is no weighted search, so every path is walked. */

export const LOAD = [
  'CREATE CONSTRAINT IF NOT EXISTS FOR (n:Peer) REQUIRE n.n IS UNIQUE',
  'UNWIND range(0, $actors - 1) AS n CREATE (:Peer {n: n})',
] as const;

/** A relationship type for each of the two graphs; what the filter leaves out is not written. */
export const loadTies = (type: 'KEPT' | 'MONEY') => `
  UNWIND $ties AS tie
  MATCH (a:Peer {n: toInteger(tie.from)}), (b:Peer {n: toInteger(tie.to)})
  CREATE (a)-[:${type} {value: tie.value}]->(b)`;

export const PATHWAYS = `
  MATCH path = (:Peer {n: toInteger($from)})-[:KEPT*1..6]->(:Peer {n: toInteger($to)})
  WHERE all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
  WITH [n IN nodes(path) | n.n] AS steps, min(reduce(c = 0.0, t IN relationships(path) | c + t.value)) AS cost
  RETURN cost ORDER BY cost LIMIT toInteger($k)`;

export const MONEY = `
  MATCH path = (:Peer {n: toInteger($payer)})-[:MONEY*1..6]->(end)
  RETURN end.n AS actor, sum(reduce(s = 1.0, t IN relationships(path) | s * t.value)) AS share`;
