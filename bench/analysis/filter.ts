/** The filter of the pathway questions: six of eight types, labels up to 2, ties that hold on a day. */
import { MONEY_TYPES, type World } from './world.js';

export const DAY = 24_000;
const MOST_LABEL = 2;

export function keeps({ type, label, since, until }: World, tie: number): boolean {
  return (
    !MONEY_TYPES.includes(type[tie]!) &&
    label[tie]! <= MOST_LABEL &&
    since[tie]! <= DAY &&
    until[tie]! >= DAY
  );
}

/** Money ties that close no cycle: they lead to higher numbers. */
export function isAcyclicMoney({ type, from, to }: World, tie: number): boolean {
  return MONEY_TYPES.includes(type[tie]!) && from[tie]! < to[tie]!;
}
