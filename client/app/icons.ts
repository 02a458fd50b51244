import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';

/** Web Awesome draws its icons from our own sheet: no request to another host, nothing parsed. */
export function registerIcons(): void {
  const library = {
    spriteSheet: true,
    resolver: (name: string) => `/icons.svg#${name}`,
    // Without a box of its own the drawing would be 300 px wide.
    mutator: (svg: SVGElement) => svg.setAttribute('viewBox', '0 0 24 24'),
  };
  for (const name of ['default', 'system']) registerIconLibrary(name, library);
}
