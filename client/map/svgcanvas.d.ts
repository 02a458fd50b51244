// What we use of svgcanvas, which has no types of its own: a 2d canvas that writes SVG.
declare module 'svgcanvas' {
  export class Context {
    constructor(size: { width: number; height: number });
    fillStyle: string;
    font: string;
    textAlign: string;
    beginPath(): void;
    fillRect(x: number, y: number, w: number, h: number): void;
    fillText(text: string, x: number, y: number): void;
    translate(x: number, y: number): void;
    getSvg(): SVGSVGElement;
    getSerializedSvg(): string;
  }
}
