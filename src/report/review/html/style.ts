/** The page's own style: system fonts, light and dark, phone, paper. The charts' colours are set here as well. */
export const style = `
:root { color-scheme: light dark; --page: #fff; --panel: #f4f6f7; --text: #1b2430; --quiet: #55606e; --line: #d5dbe1;
  --accent: #0b6b66; --bar: #79bdb6; --range: #1b2430; --band: #cfe6e4; --mark: #ffe6a8; --warm: #e8963c; }
@media (prefers-color-scheme: dark) { :root { --page: #12181e; --panel: #1a222a; --text: #e7ebef; --quiet: #a4afba;
  --line: #35404b; --accent: #54c9be; --bar: #2a766f; --range: #e7ebef; --band: #1f4542; --mark: #6b4e10; --warm: #b86a17; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
p { margin: .4rem 0; max-width: 44rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 1rem 0 0; }
.quiet, .place, figcaption { color: var(--quiet); font-size: .9rem; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0 0; padding: 0; }
.figures div { background: var(--panel); border-radius: .6rem; padding: .9rem 1.2rem; flex: 1 1 12rem; }
.figures dt { color: var(--quiet); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.7rem; font-weight: 650; line-height: 1.3; }
.figures small { display: block; font-size: .85rem; font-weight: 400; color: var(--quiet); }
.lessons { list-style: none; counter-reset: lesson; padding: 0; display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
.lessons > li { background: var(--panel); border-radius: .6rem; padding: 1rem 1.2rem; border-top: 4px solid var(--accent); }
.better { border-left: 3px solid var(--accent); padding-left: .8rem; margin: .6rem 0; }
figure { margin: 1rem 0; }
.chart svg { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
@media (max-width: 42rem) { .wide { display: none; } .narrow { display: block; } h1 { font-size: 1.5rem; }
  summary .score, summary .count { float: none; font-size: .9rem; white-space: nowrap; margin-left: .4rem; } }
svg [fill="#000001"] { fill: var(--text); } svg [stroke="#000002"] { stroke: var(--line); }
svg path[fill="#000003"] { fill: var(--bar); } svg [stroke="#000003"] { stroke: var(--accent); }
svg [stroke="#000004"] { stroke: var(--range); } svg [fill="#000005"] { fill: var(--band); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: .75rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .75rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
thead th { font-weight: 600; font-size: .9rem; color: var(--quiet); }
tbody th { font-weight: 500; }
.heat td[style] { background: color-mix(in srgb, var(--warm) calc(var(--heat) * 1%), var(--page)); }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; padding: .25rem 0; }
summary .score, summary .count { float: right; color: var(--quiet); margin-left: 1rem; }
.quotes { list-style: none; padding: 0; }
blockquote { margin: .5rem 0 0; padding-left: .8rem; border-left: 3px solid var(--line); white-space: pre-line; }
.place { margin: 0 0 0 .95rem; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .1em; }
.text { white-space: pre-line; background: var(--panel); padding: 1rem; border-radius: .4rem; overflow-wrap: anywhere; }
footer { padding-bottom: 3rem; }
@media print {
  :root { --page: #fff; --panel: #fff; --text: #000; --quiet: #444; --line: #bbb; --accent: #0b6b66; --bar: #79bdb6; --range: #000; --band: #cfe6e4; --mark: #ffe6a8; --warm: #e8963c; }
  nav, .skip { display: none; } body { font-size: 11pt; } h2 { break-after: avoid; } figure, .lessons > li, details { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`
