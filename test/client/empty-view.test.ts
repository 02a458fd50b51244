import { expect } from 'chai';
import { parseMapState } from '../../client/app/map-address.js';
import { emptyText } from '../../client/elements/am-graph-tools/empty-view.js';

describe('map or table without anybody', () => {
  it('says what to undo, first the filter, then the focus, then the date', () => {
    const textAt = (query: string): string => emptyText(parseMapState(new URLSearchParams(query)));
    expect(textAt('layers=money&focus=act_1&asOf=2005')).to.include('filter');
    expect(textAt('focus=act_1&asOf=2005')).to.include('drawn around');
    expect(textAt('asOf=2005')).to.include('date');
    expect(textAt('')).to.include('recorded yet');
  });
});
