// The part of d3-sankey that the money picture uses; the package brings no types.
declare module 'd3-sankey' {
  export interface PlacedNode {
    layer: number;
    y0: number;
  }
  export interface Sankey<N, L> {
    (graph: { nodes: N[]; links: L[] }): { nodes: (N & PlacedNode)[]; links: L[] };
    nodeId(id: (node: N) => string): this;
    nodeAlign(align: NodeAlign): this;
    nodePadding(padding: number): this;
    size(size: [width: number, height: number]): this;
  }
  export type NodeAlign = (node: object, layers: number) => number;
  export function sankey<N, L>(): Sankey<N, L>;
  export const sankeyLeft: NodeAlign;
  export const sankeyRight: NodeAlign;
}
