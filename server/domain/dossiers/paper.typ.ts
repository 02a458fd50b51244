/**
 * The page in Typst. All text comes as data in `sys.inputs.document`, which Typst never reads as
 * markup; the template itself is fixed.
 */
export const PAPER_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.document))
#let ink = rgb("#1b2024")
#let quiet = rgb("#50585f")
#let rule = rgb("#dededb")

#set document(title: d.documentTitle, date: datetime(..d.day))
#set text(font: "Noto Sans", size: 9.5pt, fill: ink, lang: d.language, fallback: false)
#set par(leading: 0.55em, spacing: 0.7em)
// A word that is wider than its column may break anywhere.
#show regex("\S{24,}"): it => it.text.clusters().join("\u{200b}")

#let tag = box(
  fill: black,
  inset: (x: 7pt, y: 4pt),
  text(size: 12pt, weight: 600, fill: rgb(d.labelColour), d.label),
)
#let edge(words) = grid(
  columns: (1fr, auto),
  align: (left + horizon, right + horizon),
  column-gutter: 12pt,
  text(size: 8.5pt, fill: quiet, words),
  tag,
)
#set page(
  paper: "a4",
  margin: (x: 16mm, top: 26mm, bottom: 26mm),
  header-ascent: 6mm,
  footer-descent: 6mm,
  header: edge(d.head),
  footer: {
    line(length: 100%, stroke: 0.6pt + rgb("#85898c"))
    context edge(
      d.foot + " · " + d.pageOf
        .replace("{page}", str(here().page()))
        .replace("{pages}", str(counter(page).final().first())),
    )
  },
)

#show heading.where(level: 1): set text(size: 20pt, weight: 600)
#show heading.where(level: 1): set block(below: 8pt)
#show heading.where(level: 2): it => block(above: 16pt, below: 8pt, sticky: true, width: 100%, {
  line(length: 100%, stroke: 1pt + ink)
  v(-2pt)
  text(size: 12pt, weight: 600, it.body)
})

#let draw-cell(c) = {
  if c.disc != none {
    pdf.artifact(box(baseline: 4pt, image(bytes(c.disc), format: "svg", height: 15pt)))
    h(5pt)
  }
  c.text
  if c.detail != none {
    block(above: 4pt, text(size: 8pt, fill: quiet, c.detail))
  }
}

#let draw-table(t) = {
  set table(
    columns: t.columns.map(c => c.share * 1fr),
    align: left + top,
    inset: (x, y) => (left: 0pt, right: 7pt, y: 4.5pt),
    stroke: (x, y) => (bottom: if y == 0 { 0.6pt + rgb("#85898c") } else { 0.5pt + rule }),
  )
  set text(size: 9pt)
  set table.cell(breakable: false)
  table(
    table.header(..t.columns.map(c => text(fill: quiet, size: 8.5pt, c.title))),
    ..t.groups.map(g => (
      if g.title != none {
        (table.header(
          level: 2,
          table.cell(colspan: t.columns.len(), inset: (left: 0pt, top: 9pt, bottom: 4pt), strong(g.title)),
        ),)
      } else { () }
    ) + g.rows.flatten().map(draw-cell)).flatten(),
  )
}

#let draw-block(b) = {
  if b.kind == "text" { par(b.text) }
  if b.kind == "table" { draw-table(b) }
  if b.kind == "picture" {
    block(above: 10pt, below: 12pt, image(bytes(b.svg), format: "svg", alt: b.says, width: 100%))
  }
  if b.kind == "items" {
    for item in b.items {
      par({
        text(weight: 600, item.lead)
        [ ]
        item.text
        if item.cites.len() > 0 { [ \[#item.cites.map(str).join(", ")\]] }
      })
    }
  }
}

#set strong(delta: 200)

#heading(level: 1, d.name)
#for words in d.about { par(text(size: 10pt, fill: quiet, words)) }
#if d.warning != none {
  block(above: 12pt, below: 4pt, inset: (left: 10pt, y: 3pt), stroke: (left: 2pt + ink), strong(d.warning))
}
#for s in d.sections {
  heading(level: 2, s.title)
  for b in s.blocks { draw-block(b) }
}
#v(14pt)
#block(breakable: false, {
  set text(size: 8.5pt, fill: quiet)
  for words in d.closing { par(words) }
  if sys.inputs.missing != "" { par(sys.inputs.missing) }
})
`;
