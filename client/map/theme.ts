// Colours of the map in light and dark; those of the lines are in line-look.ts.
import { groupLook, type LayerGroup } from './line-look.js';

/** `paper` is grey: dashes, widths and numbers say what colours say on a screen. */
export type Theme = 'light' | 'dark' | 'paper';

export interface Palette {
  ground: string;
  /** Of bands 1, 3, 5. */
  band: string;
  bandName: string;
  name: string;
  quietName: string;
  frame: string;
  /** Fill of frames by depth. */
  fills: readonly string[];
  group: string;
  glyph: string;
  glyphBorder: string;
  quietGlyph: string;
  quietBorder: string;
  us: string;
  /** Ground of the number of a pathway's weakest step. */
  weakest: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    band: '#f7f9fb',
    bandName: '#66727f',
    name: '#1b2733',
    quietName: '#5b6773',
    frame: '#aab6c2',
    fills: ['#ffffff', '#f7f9fb', '#ffffff', '#f7f9fb', '#ffffff'],
    group: '#f1f4f7',
    glyph: '#dde3ea',
    glyphBorder: '#4c5967',
    quietGlyph: '#eef1f4',
    quietBorder: '#7f8b97',
    us: '#00695c',
    weakest: '#a9480c',
  },
  dark: {
    ground: '#12171d',
    band: '#161c23',
    bandName: '#93a0ad',
    name: '#e6ebf0',
    quietName: '#93a0ad',
    frame: '#526270',
    fills: ['#1a2129', '#1e262f', '#222b35', '#263039', '#2a343e'],
    group: '#181f26',
    glyph: '#3a4652',
    glyphBorder: '#b4c0cc',
    quietGlyph: '#222b34',
    quietBorder: '#697684',
    us: '#4fc3b0',
    weakest: '#ee9a5a',
  },
  paper: {
    ground: '#ffffff',
    band: '#ffffff',
    bandName: '#444444',
    name: '#000000',
    quietName: '#444444',
    frame: '#999999',
    fills: ['#ffffff'],
    group: '#f2f2f2',
    glyph: '#e4e4e4',
    glyphBorder: '#333333',
    quietGlyph: '#ffffff',
    quietBorder: '#777777',
    us: '#000000',
    weakest: '#000000',
  },
};

const INK = { strong: '#000000', muted: '#5c5c5c' };

export function lineColour(group: LayerGroup, theme: Theme): string {
  const look = groupLook(group);
  if (theme === 'paper') return look.strong ? INK.strong : INK.muted;
  return look[theme];
}
