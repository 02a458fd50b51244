// Finds text in Lit templates that a translator would never see, because it stands outside msg().
import ts from 'typescript';

/** Attributes whose value a person reads or hears. */
const READ = /\s(?:aria-label|aria-description|alt|hint|label|placeholder|title)="([^"]*)$/;
const LETTER = /\p{L}/u;
/** The name of the tool and of keys is the same in every language. */
const NAMES = new Set(['Allymap', 'Ctrl K']);

/** Texts of a file that stand in templates outside msg(), with their lines. */
export function literalTexts(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const report = (node: ts.Node, text: string): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (!LETTER.test(words) || NAMES.has(words)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${file.fileName}:${line + 1} ${words}`);
  };
  const visit = (node: ts.Node): void => {
    if (isMsgCall(node)) return;
    if (ts.isTaggedTemplateExpression(node) && isMarkup(node.tag)) inspect(node, report);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Calls of msg() that run when the file is loaded, before the language is known. */
export function earlyTexts(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (isMsgCall(node)) found.push(`${file.fileName} ${node.getText(file)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isMsgCall = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'msg';

const isMarkup = (tag: ts.Expression): boolean =>
  ts.isIdentifier(tag) && (tag.text === 'html' || tag.text === 'svg');

function inspect(
  { template }: ts.TaggedTemplateExpression,
  report: (node: ts.Node, text: string) => void,
): void {
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  const texts = ts.isTemplateExpression(template)
    ? [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
    : [template.text];
  let markup = '';
  for (const [index, text] of texts.entries()) {
    markup += text;
    const span = spans[index];
    if (!span) continue;
    if (isRead(markup)) for (const value of stringsIn(span.expression)) report(value, value.text);
    markup += '\u0000';
  }
  for (const text of markup.replace(/<!--[\s\S]*?-->/g, '').split(/<[^>]*>/))
    report(template, text.replaceAll('\u0000', ' '));
  const attributes = markup.matchAll(new RegExp(READ.source.replace('$', '"'), 'g'));
  for (const [, value] of attributes) report(template, (value ?? '').replaceAll('\u0000', ' '));
}

/** Whether an expression after this markup becomes text or an attribute that is read. */
function isRead(markup: string): boolean {
  const inTag = markup.lastIndexOf('<') > markup.lastIndexOf('>');
  return (
    !inTag || /\s(?:aria-label|aria-description|alt|hint|label|placeholder|title)=$/.test(markup)
  );
}

/** String literals that an expression may have as its value. */
function stringsIn(node: ts.Expression): ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isParenthesizedExpression(node)) return stringsIn(node.expression);
  if (ts.isConditionalExpression(node))
    return [...stringsIn(node.whenTrue), ...stringsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...stringsIn(node.left), ...stringsIn(node.right)];
  return [];
}
