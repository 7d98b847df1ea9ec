/** The look of a saved page: the ledger's, in as few rules as it takes; wide, narrow, dark and printed. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1c1a17;--soft:#5c574e;--line:#dcd7cb;--diff:#174a87;--diff-bg:#e6eef9;--note:#6d2f6b}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#ece8df;--soft:#aaa396;--line:#3a3731;--diff:#a9cdfb;--diff-bg:#1c2c42;--note:#e2b3df}}
body{margin:2rem auto;max-width:90rem;padding:0 1.25rem;background:var(--paper);color:var(--ink);font:14px/1.45 Inter,system-ui,sans-serif}
h1,h2,.fact,.dek,blockquote{font-family:"Source Serif 4",Georgia,serif}
h1{margin:0;font-size:2.2rem;line-height:1.15}
h2{margin-top:2.5rem;font-size:1.2rem}
.dek{max-width:62ch;font-size:1.15rem;color:var(--soft)}
.small,small{color:var(--soft);font-size:.8rem}
.fact{font-size:1.1rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:.8rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}
thead th{border-bottom:2px solid}
blockquote{margin:0;font-size:1rem;line-height:1.5}
blockquote p{margin:0 0 .4rem}
.compared{color:var(--soft)}
ins{color:var(--diff);background:var(--diff-bg);text-decoration:none;border-bottom:2px solid var(--diff)}
u{text-decoration:underline dotted var(--note) 2px;text-underline-offset:3px}
sup{color:var(--note);font:600 .65rem/0 sans-serif}
ol{margin:.4rem 0;padding-left:1.2rem;font-size:.8rem}
ul{padding-left:0;list-style:none}
.gone{color:var(--soft);font-style:italic}
.outlet{display:none}
@media (max-width:60rem){table,tbody,tr,th,td{display:block}thead{display:none}.outlet{display:block;font:600 .8rem/1.6 sans-serif}tbody th{border:0;border-top:2px solid;padding-bottom:0}td{padding:.5rem 0}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--diff:#000;--diff-bg:#fff;--note:#000}tr{break-inside:avoid}@page{size:A4 landscape;margin:12mm}}
`.replaceAll('\n', '');
