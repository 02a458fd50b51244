import { join } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { expect } from 'chai';
import ts from 'typescript';
import { packageRoot } from '../../server/package-root.js';
import { clientFiles } from './client-program.js';
import { earlyTexts, literalTexts } from './literal-text.js';

describe('texts of the client', () => {
  it('all go through msg()', function () {
    this.timeout(60_000);
    expect(clientFiles().length).to.be.greaterThan(50);
    expect(clientFiles().flatMap(literalTexts)).to.deep.equal([]);
  });

  it('are said when they are shown, not once when a file is loaded', () => {
    expect(clientFiles().flatMap(earlyTexts)).to.deep.equal([]);
    const parse = (code: string): ts.SourceFile =>
      ts.createSourceFile('f.ts', code, ts.ScriptTarget.Latest, true);
    expect(earlyTexts(parse("const t = { a: msg('x') };"))).to.have.length(1);
    expect(earlyTexts(parse("const t = { a: () => msg('x') };"))).to.deep.equal([]);
  });

  it('can all be extracted for a translator', function () {
    this.timeout(60_000);
    const config = readConfigFileAndWriteSchema(join(packageRoot, 'lit-localize.json'));
    const { output } = config;
    if (output.mode !== 'runtime') throw new Error('the client changes language while it runs');
    const { messages, errors } = new RuntimeLitLocalizer({
      ...config,
      output,
    }).extractSourceMessages();
    expect(errors.map(({ messageText }) => messageText)).to.deep.equal([]);
    expect(messages.length).to.be.greaterThan(200);
  });

  const textsIn = (code: string): string[] =>
    literalTexts(ts.createSourceFile('f.ts', code, ts.ScriptTarget.Latest, true));

  it('are found where they were forgotten: between tags, in attributes, in branches', () => {
    expect(textsIn('html`<p>Forgotten</p>`')).to.deep.equal(['f.ts:1 Forgotten']);
    expect(textsIn('html`<b>${x}</b> of them`')).to.deep.equal(['f.ts:1 of them']);
    expect(textsIn('html`<input aria-label="Search" />`')).to.deep.equal(['f.ts:1 Search']);
    expect(textsIn("html`<p>${on ? 'shown' : ''}</p>`")).to.deep.equal(['f.ts:1 shown']);
    expect(textsIn("html`<i title=${x ?? 'none'}></i>`")).to.deep.equal(['f.ts:1 none']);
  });

  it('are let alone where they are said through msg(), or nobody reads them', () => {
    for (const code of [
      'html`<p class="card">${msg(\'Said\')}</p>`',
      'msg(html`<b>Said</b> as markup`)',
      "html`<a href=${x ? '/map' : '/table'}>${name}</a>`",
      'html`<p>${n} · ${m}</p>`',
      'css`p { color: red }`',
    ])
      expect(textsIn(code), code).to.deep.equal([]);
  });
});
