/** Colours of the drawing; follows the reader's light or dark setting, also when the file is opened by itself. */
export const graphStyle = `
svg{background:#fafaf9;font:14px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
text{fill:#1c1f23}
.quiet{fill:#5b626b;font-size:12px}
.title{font-size:18px;font-weight:600}
.unit{fill:#1f5fae;fill-opacity:.045;stroke:#c9ced4}
.card{fill:#fff;stroke:#b9bfc6}
.off .card{fill:none;stroke-dasharray:4 3}
.off text{fill:#5b626b}
.kind{fill:#5b626b}
.name{font-weight:600}
.line{fill:none;stroke-width:1.6}
.non-production{stroke:#1f5fae}
.production{stroke:#b3261e;stroke-dasharray:7 3}
.logs{stroke:#1a7340;stroke-dasharray:2 3}
.head.non-production{fill:#1f5fae;stroke:none}
.head.production{fill:#b3261e;stroke:none}
.head.logs{fill:#1a7340;stroke:none}
@media (prefers-color-scheme:dark){
svg{background:#131518}
text{fill:#e7e9ec}
.quiet,.kind,.off text{fill:#a3abb5}
.unit{fill:#8ab8f5;stroke:#3d444d}
.card{fill:#1b1e23;stroke:#4b535d}
.non-production{stroke:#8ab8f5}
.production{stroke:#ff8f87}
.logs{stroke:#6fcf97}
.head.non-production{fill:#8ab8f5}
.head.production{fill:#ff8f87}
.head.logs{fill:#6fcf97}
}
`;
