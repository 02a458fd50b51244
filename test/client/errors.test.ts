import { expect } from 'chai';
import { ApiError, type ApiErrorCode } from '../../client/app/api-error.js';
import { errorText, fieldTexts } from '../../client/app/error-text.js';
import { parseChange } from '../../client/app/live.js';
import { PROBLEMS } from '../../server/contract/problems.js';

describe('texts of errors', () => {
  it('has one for every code that the server can answer with', () => {
    const codes = Object.keys(PROBLEMS) as ApiErrorCode[];
    for (const code of codes) expect(errorText(new ApiError(code, 0)), code).to.match(/\.$/);
  });

  it('has one for any other fault, which shows nothing of its inside', () => {
    expect(errorText(new Error('secret'))).to.equal(errorText(new ApiError('internal', 500)));
  });

  it('tells single fields', () => {
    const fields = [{ path: 'email', code: 'invalid', message: 'is no address' }];
    expect(fieldTexts(new ApiError('input.invalid', 422, fields))).to.deep.equal([
      'email: is no address',
    ]);
    expect(fieldTexts(new Error('x'))).to.deep.equal([]);
  });
});

describe('stream of changes', () => {
  it('reads a change and ignores everything else', () => {
    const change = { records: [{ id: 'act_1', kind: 'actor', gone: false }] };
    expect(parseChange(JSON.stringify(change))).to.deep.equal(change);
    for (const other of ['', 'ping', '{}', 'null', '{"records":1}', '{"records":[1]}'])
      expect(parseChange(other), other).to.equal(undefined);
  });
});
