/** Ink on paper, as on screen: serif for titles and customers' words, sans for the rest. Sizes hold on A4 and Letter. */
export const briefStyles = `:root { color-scheme: light; }
* { box-sizing: border-box; margin: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  background: #f3f1ec; color: #1c1b19;
  font: 13px/1.5 "Inter Variable", Inter, system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
  overflow-wrap: break-word;
}
main { padding: 26px 16px; }
.page {
  display: flex; flex-direction: column;
  max-width: 640px; min-height: 860px; margin: 0 auto 26px; padding: 52px 56px 28px;
  background: #fff; border: 1px solid #e4e0d8;
  box-shadow: 0 1px 2px rgb(20 18 12 / 0.05), 0 8px 24px rgb(20 18 12 / 0.06);
}
h1, h2, blockquote.customer p { font-family: "Source Serif 4 Variable", "Source Serif 4", Georgia, "Times New Roman", serif; }
h1 { font-size: 25px; line-height: 1.2; font-weight: 600; letter-spacing: -0.01em; }
h2 { font-size: 16px; line-height: 1.3; font-weight: 600; margin: 18px 0 4px; display: flex; gap: 10px; }
.page > h2:first-child { font-size: 22px; margin-top: 0; }
h2 i { font-style: normal; color: #2f4bb3; }
h3 { font-size: 12px; font-weight: 600; color: #57534b; margin: 16px 0 2px; }
.lead { color: #57534b; margin: 6px 0 4px; }
.page > p + p { margin-top: 4px; }
ul { margin: 4px 0; padding-left: 18px; }
li { margin: 2px 0; }
.facts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: 12px; color: #57534b; margin: 4px 0; }
.facts li { margin: 0; }
.facts b { color: #1c1b19; font-weight: 600; }
h2 + .lead ~ .facts { padding: 8px 0; margin: 10px 0 2px; border: solid #e4e0d8; border-width: 1px 0; }
blockquote { margin: 6px 0; padding: 4px 0 4px 12px; border-left: 2px solid #cdc8bd; }
blockquote p { font-size: 13.5px; line-height: 1.5; }
blockquote.reported p { font-size: 13px; }
.words { white-space: pre-wrap; }
blockquote footer { color: #6f6a60; font-size: 11px; margin-top: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 12px; margin: 4px 0; }
th { text-align: left; font-weight: 500; color: #6f6a60; }
th, td { padding: 5px 12px 5px 0; border-bottom: 1px solid #e4e0d8; vertical-align: top; overflow-wrap: normal; }
th:last-child, td:last-child { padding-right: 0; }
th.number, td.number { text-align: right; white-space: nowrap; }
td.code { font: 9.5px/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
td:not(.code) { min-width: 4em; }
.footnote { color: #6f6a60; font-size: 11px; }
.page > .footnote { margin-top: 14px; }
.page > .foot { display: flex; justify-content: space-between; gap: 16px; margin-top: auto; padding-top: 20px; color: #6f6a60; font-size: 10.5px; }
@page {
  size: A4; margin: 16mm 18mm;
  @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif; color: #6f6a60; }
}
@media print {
  body { background: #fff; }
  main { padding: 0; }
  .page {
    max-width: none; min-height: 0; margin: 0; padding: 0; border: 0; box-shadow: none;
    break-after: page;
  }
  .page:last-child { break-after: auto; }
  .foot span + span { display: none; }
  h1, h2, h3 { break-after: avoid; }
  blockquote, tr, .facts { break-inside: avoid; }
}
`
