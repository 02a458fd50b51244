import { stricter, tlpRank, type Label, type Tlp } from '../contract/labels.js';
import type { Viewer } from './viewer.js';

/** Whether a person may read a label (domain.md, "Labels"; TLP 2.0). */
export function mayReadLabel(viewer: Viewer, label: Label): boolean {
  if (tlpRank(label.tlp) > tlpRank(ceiling(viewer))) return false;
  if (label.tlp === 'RED' && !label.recipients.includes(viewer.account)) return false;
  const inCircle = label.circles.some((circle) => viewer.circles.includes(circle));
  return viewer.affiliation === 'partner' ? inCircle : label.circles.length === 0 || inCircle;
}

/** Partners read AMBER at most, whatever their clearance says. */
export function ceiling(viewer: Viewer): Tlp {
  const partner = viewer.affiliation === 'partner';
  return partner && tlpRank(viewer.clearance) > tlpRank('AMBER') ? 'AMBER' : viewer.clearance;
}

/** Whether a change of label lets anybody in who was out: that takes a director and a reason. */
export function isLowered(before: Label, after: Label): boolean {
  if (tlpRank(after.tlp) < tlpRank(before.tlp)) return true;
  if (before.tlp === 'RED' && !includesAll(before.recipients, after.recipients)) return true;
  if (before.circles.length > 0 && after.circles.length === 0) return true;
  // A circle lets its members in where others were before, and its partners in wherever they may read.
  const opens = before.circles.length > 0 || tlpRank(after.tlp) <= tlpRank('AMBER');
  return opens && !includesAll(before.circles, after.circles);
}

/**
 * A label as near to the one wanted as lets nobody in whom the other keeps out, but for partners in a
 * circle that the writer named.
 */
export function closedLike(wanted: Label, other: Label): Label {
  return {
    tlp: stricter(wanted.tlp, other.tlp),
    circles: narrowed(wanted.circles, other.circles),
    recipients:
      other.tlp === 'RED' ? narrowed(wanted.recipients, other.recipients) : wanted.recipients,
  };
}

/** The part of a list that another has too, the other where that is none; an empty other asks nothing. */
function narrowed(wanted: readonly string[], other: readonly string[]): readonly string[] {
  const both = wanted.filter((one) => other.includes(one));
  return other.length === 0 ? wanted : both.length > 0 ? both : other;
}

const includesAll = (outer: readonly string[], inner: readonly string[]): boolean =>
  inner.every((item) => outer.includes(item));
