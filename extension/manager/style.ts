/** What the clients' tab has beyond the settings' tab. */
export const style = `
.manager { max-width: 78rem; }
.manager-vault { padding: 1rem; max-width: 34rem; display: flex; flex-direction: column; gap: 0.75rem; }
.manager-search { display: grid; grid-template-columns: 1fr auto auto; gap: 0.75rem; align-items: end; }
.manager-choice { font-size: 0.8125rem; color: var(--ba-muted); }
.manager-choice select { min-width: 8rem; }
.panel fieldset.manager-tags { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; max-height: 7rem; overflow-y: auto; }
.manager-two { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1rem; align-items: start; }
.manager-list { height: min(34rem, 70vh); overflow-y: auto; border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); }
.manager-rows { position: relative; }
.manager-row { position: absolute; left: 0; right: 0; padding: 0.375rem 0.75rem; border-bottom: 1px solid var(--ba-line); overflow: hidden; cursor: pointer; display: flex; flex-direction: column; }
.manager-row strong, .manager-row .muted { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.manager-row .chip { margin-left: 0; }
.manager-row[aria-selected="true"] { background: var(--ba-bg); box-shadow: inset 4px 0 0 var(--ba-accent); }
.manager-list:focus-visible .manager-row-active { outline: 2px solid var(--ba-focus); outline-offset: -3px; border-radius: 6px; }
.manager-detail { display: flex; flex-direction: column; gap: 0.75rem; min-width: 0; }
.manager-detail h3 { margin: 0; }
.manager-numbers { display: grid; grid-template-columns: auto 1fr; gap: 0.125rem 0.75rem; margin: 0; }
.manager-numbers dt { color: var(--ba-muted); }
.manager-numbers dd { margin: 0; }
.manager-filter { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; }
.manager-filter label { display: flex; flex-direction: column; gap: 0.125rem; font-size: 0.8125rem; color: var(--ba-muted); min-width: 0; }
.manager-filter input, .manager-filter select { max-width: 100%; }
.panel fieldset.manager-pick { display: flex; flex-direction: column; gap: 0.5rem; min-width: 0; }
.manager-pick-list { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0.125rem 0.75rem; max-height: 16rem; overflow-y: auto; }
.manager-code { overflow-wrap: anywhere; user-select: all; }
.manager-scroll { overflow-x: auto; }
.manager .severity-error { color: var(--ba-bad); font-weight: 600; }
.manager .severity-warning { color: var(--ba-warn); font-weight: 600; }
.manager th button { font-weight: 600; }
.manager-map { display: grid; grid-template-columns: 1fr 1fr; gap: 0.25rem 0.75rem; align-items: center; }
.manager-sample { display: block; font-size: 0.8125rem; color: var(--ba-muted); overflow-wrap: anywhere; }
.manager td select { display: block; max-width: 100%; }
.manager .file-choice .secondary { font-size: inherit; min-height: 2.5rem; padding: 0.5rem 0.875rem; }
.manager-filter input[type="date"] { min-height: 2.25rem; padding: 0.25rem 0.5rem; border: 1px solid var(--ba-muted); border-radius: 6px; background: var(--ba-surface); color: inherit; font: inherit; }
.manager-pick-list { align-content: start; grid-auto-rows: max-content; }
.manager thead th { white-space: nowrap; overflow-wrap: normal; }
.manager td { overflow-wrap: break-word; }
@media (min-width: 40.01rem) { .manager-detail th[scope="row"] { width: 38%; } .manager-scroll th, .manager-scroll td { min-width: 3.5rem; padding-right: 0.75rem; } .manager-detail section td:first-child { min-width: 9rem; } }
@media (max-width: 40rem) { .manager td[data-label]::before { content: attr(data-label) " "; color: var(--ba-muted); } .manager td:empty { display: none; } .manager tbody tr { padding: 0.5rem 0; border-top: 1px solid var(--ba-line); } .manager tbody td { padding-top: 0; padding-bottom: 0; border: 0; } .manager tbody td:first-child { font-weight: 600; } }
@media (max-width: 52rem) {
  .manager-two, .manager-search, .manager .settings-body, .manager-map { grid-template-columns: minmax(0, 1fr); }
  .manager-list { height: 20rem; }
  .manager .settings-nav { position: static; display: flex; flex-wrap: wrap; }
}
@media print {
  .manager .settings-nav, .manager button, .manager .settings-head, .manager .no-print { display: none; }
  .manager .settings-body, .manager-two { display: block; }
  /* What is printed for one client names no other. */
  .manager [data-section="clients"] > h2 { display: none; }
  .manager section { break-inside: avoid-page; }
  .panel.manager { background: #fff; color: #000; }
}
`
