import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';

/** Web Awesome draws its icons from our own sheet: no request to another host, nothing parsed. */
export function registerIcons(): void {
  const library = { resolver: (name: string) => `/icons.svg#${name}`, spriteSheet: true };
  for (const name of ['default', 'system']) registerIconLibrary(name, library);
}
