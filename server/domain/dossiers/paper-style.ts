/** Style of a document as HTML, on screen and on A4: ink on white, no colour but the label. */
export const PAPER_STYLE = `
:root { color-scheme: light; }
body { max-width: 178mm; margin: 0 auto; padding: 12mm 16mm; background: #fff; color: #1b2024;
  font: 10.5pt/1.4 "Noto Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
header, footer { display: flex; justify-content: space-between; align-items: center; gap: 12pt;
  font-size: 9pt; color: #50585f; }
footer { margin-top: 18pt; padding-top: 6pt; border-top: 1px solid #85898c; }
p { margin: 0 0 4pt; }
.tlp { flex: none; padding: 1pt 7pt; background: #000; font-size: 12pt; font-weight: 600;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.tlp.clear { color: #fff; } .tlp.green { color: #33ff00; }
.tlp.amber, .tlp.amber-strict { color: #ffc000; }
h1 { margin: 14pt 0 2pt; font-size: 20pt; line-height: 1.25; }
h2 { margin: 16pt 0 6pt; padding-top: 8pt; border-top: 1.5px solid #1b2024; font-size: 12pt; }
.about { color: #50585f; }
.warning { margin: 10pt 0; padding-left: 10pt; border-left: 3px solid #1b2024; }
figure { margin: 4pt 0 8pt; }
figure svg { display: block; width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; }
th, td { padding: 4pt 8pt 4pt 0; border-bottom: 1px solid #dededb; text-align: start;
  vertical-align: top; overflow-wrap: break-word; }
thead th { border-color: #85898c; color: #50585f; font-weight: 500; overflow-wrap: normal; }
th[scope="rowgroup"] { padding-top: 8pt; font-weight: 600; }
.detail { color: #50585f; font-size: 8.5pt; }
.disc { height: 14pt; width: auto; margin-right: 5pt; vertical-align: -3pt; }
dl { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 6pt; }
.closing { margin-top: 18pt; color: #50585f; font-size: 8.5pt; }
@media (max-width: 640px) {
  body { padding: 12pt; }
  header, footer { flex-wrap: wrap; }
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 4pt 0; border-bottom: 1px solid #dededb; }
  th, td { padding: 0; border: 0; }
}
/* A head and a foot that are groups of a table stand on each printed page. */
@media print {
  @page { size: A4; margin: 12mm 16mm; }
  body { display: table; max-width: none; width: 100%; padding: 0; }
  body > header { display: table-header-group; break-inside: avoid; }
  body > main { display: table-row-group; }
  body > footer { display: table-footer-group; break-inside: avoid; }
  header p, footer p { display: inline-block; max-width: 120mm; margin: 3pt 0 8pt; }
  .tlp { float: right; }
  h2, thead, dt, figure { break-after: avoid; }
  tr, figure, dd, .warning { break-inside: avoid; }
}
`;
