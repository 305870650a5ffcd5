/** The leaflet's look: A4, one accent colour, boxes by tone. */
export const open: string = `#let accent = rgb("#0a5a73")
#let soft = rgb("#4a5a66")
#let rule = rgb("#b9c5cc")
#let tones = (
  summary: (rgb("#e8f3f5"), rgb("#0a5a73")),
  note: (rgb("#edf2f7"), rgb("#48637f")),
  tip: (rgb("#ebf5ec"), rgb("#2b6e30")),
  important: (rgb("#f2eefa"), rgb("#63409c")),
  warning: (rgb("#fff4dd"), rgb("#8a5300")),
  urgent: (rgb("#fdebe9"), rgb("#a8201a")),
  demonstration: (rgb("#fff4dd"), rgb("#8a5300")),
  withdrawn: (rgb("#fdebe9"), rgb("#a8201a")),
  draft: (rgb("#fdebe9"), rgb("#a8201a")),
  fallback: (rgb("#edf2f7"), rgb("#48637f")),
  machine: (rgb("#edf2f7"), rgb("#48637f")),
)
#let rtl-page = {{#if rightToLeft}}true{{else}}false{{/if}}
#let panel(tone, long: false, body) = {
  let (fill, edge) = tones.at(tone)
  let thick = 3pt + edge
  block(width: 100%, fill: fill, inset: (x: 11pt, y: 9pt), radius: 2pt, breakable: long, above: 1.1em, below: 1.1em,
    stroke: if rtl-page { (right: thick) } else { (left: thick) }, body)
}
#let mark(body) = box(inset: (x: 3pt), outset: (y: 2pt), radius: 2pt, stroke: 0.5pt + rgb("#8a5300"), text(size: 7.5pt, weight: "regular", fill: rgb("#8a5300"), lang: {{string typst.lang}}, body))
#let quantity(direction, body) = box(text(dir: direction, body))
#let citation(body) = box(text(size: 0.85em, {{#if rightToLeft}}dir: ltr, {{/if}}body))
// An address is in no language: some break words by rules of their own (Spanish repeats the hyphen).
#let address(body) = text(lang: "zxx", dir: ltr, body)
#let code(body) = text(size: 8pt, dir: ltr, body)
#let field(name, body) = grid(columns: (36mm, 1fr), column-gutter: 8pt, text(fill: soft, name), body)
#set document(title: {{string plainTitle}}, author: {{string publisher.name}}, description: {{string plainDescription}}, date: none)
#set page(paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 24mm), footer: context {
  set text(size: 8pt, fill: soft)
  line(length: 100%, stroke: 0.5pt + rule)
  v(-4pt)
  grid(columns: (1fr, auto), column-gutter: 12pt, align: (start, end), [{{escaped plainTitle}}], text(dir: ltr, counter(page).display({{string pageNumbers}}, both: true)))
})
#set text(lang: {{string typst.lang}}, {{#if typst.region}}region: {{string typst.region}}, {{/if}}dir: {{#if rightToLeft}}rtl{{else}}ltr{{/if}}, font: {{{typst.fonts}}}, fallback: false, size: 10.5pt, hyphenate: false, fill: rgb("#1c2a33"))
#set par(leading: 0.68em, spacing: 0.95em, justify: false, linebreaks: "optimized")
#set heading(numbering: none, outlined: true, bookmarked: true)
#show heading: set block(above: 1.6em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt, fill: accent)
#show heading.where(level: 1): set block(above: 1em, below: 0.7em)
#show heading.where(level: 2): set text(size: 14pt, fill: accent)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 4): set text(size: 10.5pt)
#show link: set text(fill: rgb("#0b5394"))
{{#unless typst.slants}}#show emph: it => strong(it.body)
{{/unless}}
#set list(indent: 2pt, body-indent: 7pt, spacing: 0.7em, marker: text(fill: accent)[#"•";])
#set enum(indent: 2pt, body-indent: 7pt, spacing: 0.7em, numbering: {{string listNumbers}})
#set table(stroke: 0.5pt + rule, inset: (x: 7pt, y: 6pt), align: start + top, fill: (_, y) => if y == 0 { tones.at("summary").at(0) })
#show table.cell.where(y: 0): strong
#show table: set par(justify: false)
#show figure: set align(start)
#show figure.caption: set align(start)
#show figure.caption: set text(size: 9.5pt, fill: soft)
`;
