const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/**
 * A tie in one line: "Pays bribes to: sex workers → police". The phrase stands alone, so that it is
 * right whether the names beside it are one or many, and in every grammatical case.
 */
export const tieTitle = (phrase: string, from: string, to: string, directed = true): string =>
  `${upperFirst(phrase)}: ${from} ${directed ? '→' : '–'} ${to}`;
