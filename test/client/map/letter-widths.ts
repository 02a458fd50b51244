// Widths of letters in thousandths of an em, as a browser measures Noto Sans Variable.
import type { Weight } from '../../../client/map/text-width.js';

const LETTERS = ' (),-./0123456789?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz·’†';

const ADVANCES: Readonly<Record<Weight, readonly number[]>> = {
  450: [
    260, 306, 306, 271, 322, 270, 378, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 440, 647,
    652, 634, 730, 557, 523, 727, 745, 346, 282, 626, 529, 912, 768, 782, 607, 782, 627, 549, 559,
    735, 607, 935, 598, 575, 573, 567, 618, 485, 618, 569, 350, 618, 623, 264, 264, 547, 264, 941,
    623, 608, 618, 618, 418, 482, 372, 623, 517, 796, 536, 519, 473, 270, 181, 500,
  ],
  600: [
    260, 324, 324, 279, 320, 276, 399, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 461, 672,
    659, 638, 732, 558, 538, 726, 756, 370, 309, 647, 546, 929, 793, 787, 615, 787, 643, 550, 569,
    747, 631, 953, 638, 603, 576, 585, 626, 502, 626, 585, 371, 626, 638, 283, 283, 588, 283, 960,
    638, 617, 626, 626, 434, 493, 406, 638, 547, 830, 560, 548, 484, 276, 201, 500,
  ],
  700: [
    260, 339, 339, 285, 320, 281, 415, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 477, 692,
    665, 642, 732, 560, 549, 724, 765, 389, 331, 664, 559, 943, 813, 791, 621, 791, 656, 551, 577,
    756, 650, 967, 670, 626, 579, 599, 632, 516, 632, 597, 387, 632, 650, 299, 298, 620, 298, 975,
    650, 625, 632, 632, 447, 502, 434, 650, 571, 856, 578, 571, 493, 281, 217, 500,
  ],
};

/** Measures like a canvas: `cssFont` is "450 1000px …". */
export function measureLetters(text: string, cssFont: string): number {
  const [weight, size] = cssFont.split(' ').map((part) => Number.parseFloat(part));
  const advances = ADVANCES[weight === 450 ? 450 : weight === 600 ? 600 : 700];
  const width = (letter: string): number => advances[LETTERS.indexOf(letter)] ?? 600;
  return ([...text].reduce((sum, letter) => sum + width(letter), 0) * (size ?? 0)) / 1000;
}
