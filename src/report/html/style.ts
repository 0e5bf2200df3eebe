// How a page looks, in light, in dark and on paper. Of many findings only those in sight are laid out: a browser takes long for
// ten thousand.

export const style = `
:root{--page:#fff;--text:#1f2328;--dim:#59636e;--line:#d1d9e0;--soft:#f6f8fa;--link:#0550ae;--error:#b31d28;--warning:#7d4e00;--good:#116329;--mark:#fff3b0;--marked:#1f2328}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--text:#f0f6fc;--dim:#9198a1;--line:#3d444d;--soft:#151b23;--link:#79b8ff;--error:#ff8078;--warning:#e3b341;--good:#56d364;--mark:#5c4a00;--marked:#fff}}
@media print{:root{--page:#fff;--text:#1f2328;--dim:#59636e;--line:#d1d9e0;--soft:#f6f8fa;--link:#0550ae;--error:#b31d28;--warning:#7d4e00;--good:#116329;--mark:#fff3b0;--marked:#1f2328}}
*{box-sizing:border-box}
body{margin:0;overflow-wrap:anywhere;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',sans-serif}
header,main,footer{max-width:88rem;margin:0 auto;padding:0 1.25rem}
header{border-bottom:1px solid var(--line);padding-top:1rem}
h1{font-size:1.5rem;margin:.25rem 0}
.open h1 span{color:var(--good)}
.closed h1 span{color:var(--error)}
h2{font-size:1.25rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:1px solid var(--line)}
section:first-of-type>h2{border-top:0}
h3{font-size:1rem;margin:.5rem 0}
h4{font-size:.9rem;margin:.75rem 0 .25rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible,input:focus-visible,select:focus-visible,.finding:focus{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.25rem .5rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.5rem 0 1rem}
code,pre{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace;overflow-wrap:anywhere}
pre{margin:.4rem 0;padding:.4rem .6rem;white-space:pre-wrap;background:var(--soft);border:1px solid var(--line);border-radius:6px}
mark{background:var(--mark);color:var(--marked)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:6px;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:break-word}
td:has(code){min-width:8rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{background:var(--soft);white-space:nowrap}
tbody th{font-weight:400}
ul.plain{list-style:none;margin:0;padding:0}
.list{font-size:.9rem}
.dim{color:var(--dim)}
.finding{border:1px solid var(--line);border-left:4px solid var(--dim);border-radius:6px;padding:.25rem .9rem .6rem;margin:.75rem 0}
.finding p{margin:.4rem 0}
.finding.error{border-left-color:var(--error)}
.finding.warning{border-left-color:var(--warning)}
.error .badge,a.error{color:var(--error)}
.warning .badge,a.warning{color:var(--warning)}
.many .finding{content-visibility:auto;contain-intrinsic-size:auto 11rem}
.badge{font-weight:700;margin-right:.4rem}
.target{font-weight:400;color:var(--dim)}
[hidden]{display:none!important}
form{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.5rem .9rem}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
legend{float:left;margin-right:1rem;padding:0}
input,select{font:inherit;color:inherit;background:var(--page);border:1px solid var(--dim);border-radius:4px}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--link)}
.picture{display:block}
.wide{max-width:100%;min-width:60rem;height:auto}
footer{color:var(--dim);padding-bottom:1rem}
@media print{nav,form,.skip,#shown{display:none}.many .finding{content-visibility:visible}.scroll{overflow:visible}.picture{max-width:100%;height:auto}.finding,.owner{break-inside:avoid}body{font-size:12px}a{text-decoration:none}}
`
