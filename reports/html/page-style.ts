/** Colours meet WCAG 2.2 AA (4.5:1 for text) on every background they are used on. */
const base = `
:root{color-scheme:light dark;--page:#fafaf9;--card:#fff;--text:#1c1f23;--quiet:#5b626b;--line:#dfe1e4;--accent:#1f5fae;--pass:#1a7340;--fail:#b3261e;--fail-soft:#fdeceb;--open:#8a5a00;--open-soft:#fdf3dc;--bar:#7cb896}
@media (prefers-color-scheme:dark){:root{--page:#131518;--card:#1b1e23;--text:#e7e9ec;--quiet:#a3abb5;--line:#33383f;--accent:#8ab8f5;--pass:#6fcf97;--fail:#ff8f87;--fail-soft:#3a1d1c;--open:#f0bf5a;--open-soft:#352a13;--bar:#3f7a58}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
header,main{max-width:68rem;margin:0 auto;padding:0 1.25rem}
body{border-top:4px solid var(--pass)}
header{padding-top:2.5rem}
body.fail,body.incomplete,body.exceptions{border-top-color:var(--fail)}
body.advisory{border-top-color:var(--open)}
body.fail h1,body.incomplete h1,body.exceptions h1{color:var(--fail)}
h1{margin:.1rem 0 .4rem;font-size:2.2rem;line-height:1.15;letter-spacing:-.02em}
h2{margin:3rem 0 .75rem;font-size:1.35rem;letter-spacing:-.01em}
h3{margin:1.75rem 0 .6rem;font-size:1.05rem}
h4{margin:0;font-size:1rem}
p{margin:.4rem 0}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
main:focus{outline:none}
code,pre{font:.86em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{overflow:auto;padding:.75rem;background:var(--page);border:1px solid var(--line);border-radius:6px}
ul{padding-left:1.2rem}
summary{cursor:pointer}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--card);z-index:1}
.product,.summary,.type,.count,.facts,.urn,.part,legend{color:var(--quiet)}
.product{margin:0;font-size:.9rem}
.count{font-weight:400;font-size:.9em}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1.25rem 0 0;padding:0 0 .75rem;border-bottom:1px solid var(--line);list-style:none}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1.5rem 0 .75rem}
.totals div{padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:8px}
.totals dt{color:var(--quiet);font-size:.9rem}
.totals dd{margin:0;font-size:1.7rem;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums}
.totals .part{font-size:.82rem;font-weight:400}
.totals .pass dd{color:var(--pass)}
.totals .fail dd:not(.part),td.fail{color:var(--fail)}
.totals .undetermined dd,td.undetermined{color:var(--open)}
td.fail,td.undetermined{font-weight:600}
.severities{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;color:var(--quiet)}
.alert{margin-top:1.5rem;padding:.25rem 1.25rem 1rem;background:var(--fail-soft);border:1px solid var(--fail);border-left-width:6px;border-radius:8px}
.alert h2{margin:.8rem 0 .2rem;color:var(--fail)}
.alert pre{background:var(--card)}
.lines{white-space:pre-line}
.chip{display:inline-block;padding:0 .5rem;border:1px solid var(--line);border-radius:99px;font-size:.8rem;color:var(--quiet)}
.policy.fail .severity{color:var(--fail);border-color:currentColor}
.policy.undetermined .severity{color:var(--open);border-color:currentColor}
.policy,.remediation,.accepted{margin:.75rem 0;padding:.9rem 1.1rem;background:var(--card);border:1px solid var(--line);border-left:4px solid var(--line);border-radius:8px}
.policy.fail.mandatory{border-left-color:var(--fail)}
.policy.undetermined.mandatory{border-left-color:var(--open)}
.remediation,.accepted{border-left-color:var(--accent)}
.remediation h3,.accepted h3{margin:0}
.facts{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem .6rem;font-size:.9rem}
.resources{margin:.5rem 0;padding:0;list-style:none}
.resources li{padding:.5rem 0;border-top:1px solid var(--line)}
.account{color:var(--quiet)}
.account::after{content:" /"}
.name{font-weight:600}
.type{font-size:.88rem;font-weight:400}
.urn{display:block;font-size:.78rem}
.fix{padding:.5rem .75rem;background:var(--page);border-radius:6px}
.docs{font-size:.9rem}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin-top:2rem;padding:.75rem 1.1rem;background:var(--card);border:1px solid var(--line);border-radius:8px;font-size:.92rem}
.filters fieldset{display:flex;flex-wrap:wrap;gap:.2rem .9rem;margin:0;padding:0;border:0}
.filters legend{float:left;padding:0 .4rem 0 0;font-weight:600}
.filters .text input{padding:.15rem .5rem;font:inherit;color:inherit;background:var(--page);border:1px solid var(--quiet);border-radius:6px}
[hidden],.unmatched,.nothing{display:none!important}
.account-plan{margin:.5rem 0;padding:.6rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:8px}
.state{display:inline-block;min-width:7.2rem;color:var(--pass)}
.state::before{content:"✓ "}
.state.fail,.state.incomplete{color:var(--fail)}
.state.fail::before,.state.incomplete::before{content:"✗ "}
.state.undetermined{color:var(--open)}
.state.undetermined::before{content:"? "}
.tree{margin:.3rem 0;padding-left:1rem;list-style:none;border-left:1px solid var(--line)}
.account-plan>.tree{margin-top:.6rem}
.tree li{padding:.1rem 0 .1rem .3rem}
.tree .leaf{padding-left:1rem}
.tree .name{font-weight:500}
.inputs{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.1rem 1rem;margin:.4rem 0 .6rem 1rem;padding:.5rem .75rem;background:var(--page);border-radius:6px;font:.8rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.inputs dt{color:var(--quiet)}
.inputs dd{margin:0}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;overflow-wrap:normal}
th,td{padding:.35rem .9rem .35rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--quiet);font-weight:500;font-size:.9rem}
tbody th{font-weight:500}
.numbers td{font-variant-numeric:tabular-nums}
.numbers th+th:not(.bar),.numbers td:not(.bar){text-align:right}
.bar{width:34%;color:var(--quiet);font-size:.88rem}
.bar svg{display:block;width:100%;height:.4rem;margin-top:.55rem}
rect.pass{fill:var(--bar)}
rect.fail{fill:var(--fail)}
rect.undetermined{fill:var(--open)}
del{color:var(--fail)}
ins{color:var(--pass);text-decoration:none;font-weight:600}
#limits{padding-bottom:4rem}
@media (max-width:40rem){body{font-size:15px}header{padding-top:1.5rem}h1{font-size:1.75rem}h2{margin-top:2.25rem}.totals{grid-template-columns:repeat(2,1fr)}.state{min-width:0}.bar{display:none}.inputs{grid-template-columns:1fr}.inputs dd{margin-bottom:.35rem}th,td{padding-right:.6rem}}
@media print{:root{--page:#fff;--card:#fff;--text:#000;--quiet:#444;--line:#bbb;--pass:#1a7340;--fail:#b3261e;--open:#8a5a00}nav,.filters,.skip{display:none}.policy,.remediation,.accepted{break-inside:avoid}details::details-content{content-visibility:visible;block-size:auto}body{font-size:11pt}}
`;

const severityFilters = {
  all: '',
  medium: ':is(.medium,.high,.critical)',
  high: ':is(.high,.critical)',
  critical: '.critical',
} as const;
const levelFilters = { all: '', mandatory: '.mandatory', advisory: '.advisory' } as const;

/** One rule for each pair of filters, so that no script is needed: other policies and requirements left empty vanish. */
function filterRules(): string {
  return Object.entries(levelFilters)
    .flatMap(([level, ofLevel]) =>
      Object.entries(severityFilters).map(([severity, ofSeverity]) => {
        const wanted = `.policy${ofLevel}${ofSeverity}`;
        if (wanted === '.policy') return '';
        const chosen = `body:has(#level-${level}:checked):has(#severity-${severity}:checked)`;
        return [
          `${chosen} .policy:not(${wanted}),${chosen} .requirement:not(:has(${wanted})){display:none}`,
          `${chosen} .findings:has(.policy):not(:has(${wanted})) .nothing{display:block!important}`,
        ].join('\n');
      }),
    )
    .filter((rule) => rule !== '')
    .join('\n');
}

/** The style of the page. */
export function pageStyle(): string {
  return `${base}${filterRules()}\n`;
}
