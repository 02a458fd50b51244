"""A Python library as a peer: a world on the first line, then a question a line, an answer a line."""
import itertools
import json
import sys
import time

library = sys.argv[1]
world = json.loads(sys.stdin.readline())
count, pivots = world["actors"], world["pivots"]
kept = [(u, v) for u, v, _ in world["kept"]]
costs = [cost for _, _, cost in world["kept"]]
every = [tuple(pair) for pair in world["all"]]

if library == "igraph":
    import igraph

    near = igraph.Graph(count, kept, directed=True)
    whole = igraph.Graph(count, every, directed=True)

    def pathways(ask):
        paths = near.get_k_shortest_paths(
            ask["from"], ask["to"], k=ask["k"], weights=costs, output="epath"
        )
        return [sum(costs[edge] for edge in path) for path in paths]

    def page_rank(_):
        return whole.pagerank(damping=0.85)

    def betweenness(_):
        return whole.betweenness(sources=pivots)

else:
    import networkx

    near = networkx.DiGraph()
    near.add_nodes_from(range(count))
    near.add_weighted_edges_from(world["kept"])
    whole = networkx.DiGraph()
    whole.add_nodes_from(range(count))
    whole.add_edges_from(every)

    def pathways(ask):
        paths = networkx.shortest_simple_paths(near, ask["from"], ask["to"], weight="weight")
        best = itertools.islice(paths, ask["k"])
        return [sum(near[u][v]["weight"] for u, v in zip(p, p[1:])) for p in best]

    def page_rank(_):
        ranks = networkx.pagerank(whole, alpha=0.85)
        return [ranks[node] for node in range(count)]

    def betweenness(_):
        values = networkx.betweenness_centrality_subset(whole, pivots, range(count))
        return [values[node] for node in range(count)]


QUESTIONS = {"pathways": pathways, "pageRank": page_rank, "betweenness": betweenness}

for line in sys.stdin:
    question = json.loads(line)
    begun = time.perf_counter()
    answer = QUESTIONS[question["question"]](question)
    ms = 1000 * (time.perf_counter() - begun)
    print(json.dumps({"ms": ms, "answer": answer}), flush=True)
