import type { Page } from 'playwright-core';

/** Every text that somebody can see or hear on a page, through all shadow roots of our own. */
export function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint'];
    const texts = new Set<string>();
    const add = (text: string | null): void => {
      const said = (text ?? '').replace(/\s+/g, ' ').trim();
      if (said !== '') texts.add(said);
    };
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.closest('head, style, script')) continue;
        for (const name of SPOKEN) add(element.getAttribute(name));
        for (const node of element.childNodes) if (node instanceof Text) add(node.data);
        // The component library speaks for itself.
        if (element.shadowRoot && !element.localName.startsWith('wa-')) {
          roots.push(element.shadowRoot);
          for (const node of element.shadowRoot.childNodes)
            if (node instanceof Text) add(node.data);
        }
      }
    }
    return [...texts];
  });
}
