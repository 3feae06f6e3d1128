/** What the settings add to the panel's style sheet. */
export const style = `
.settings { max-width: 60rem; margin: 0 auto; min-height: 100vh; }
.settings-head { padding: 1rem 1rem 0; }
.settings-head h1 { font-size: 1.25rem; }
.settings-body { display: grid; grid-template-columns: 12rem 1fr; gap: 1rem; padding: 1rem; align-items: start; }
.settings-nav { position: sticky; top: 1rem; }
.settings-nav a { display: block; padding: 0.5rem 0.625rem; border-radius: 6px; color: var(--ba-text); text-decoration: none; }
.settings-nav a:hover { background: var(--ba-surface); }
.settings-nav a[aria-current] { background: var(--ba-surface); font-weight: 600; box-shadow: inset 3px 0 0 var(--ba-accent); }
.settings-section { display: flex; flex-direction: column; gap: 1rem; min-width: 0; }
.settings-section > .vault { display: flex; flex-direction: column; gap: 0.75rem; }
.settings-section h2 { font-size: 1.125rem; margin: 0; }
.settings-section h2:focus { outline: none; }
.settings a { color: var(--ba-accent); }
.settings .group > :not(summary) { margin-bottom: 0.75rem; }
.settings .group .card-form { border: 0; padding: 0 0 0.5rem; }
.settings table { width: 100%; border-collapse: collapse; font-size: 0.875rem; }
.settings th, .settings td { text-align: left; vertical-align: top; padding: 0.375rem 0.5rem 0.375rem 0; border-top: 1px solid var(--ba-line); overflow-wrap: anywhere; }
.settings thead th { border-top: 0; color: var(--ba-muted); font-weight: 400; font-size: 0.8125rem; }
.settings code { font-family: ui-monospace, monospace; font-size: 0.8125rem; }
.settings fieldset legend { padding: 0 0.25rem; font-size: 0.875rem; }
.settings input[type="file"] { max-width: 100%; }
.settings .steps { padding-left: 1.25rem; list-style: decimal; }
.settings ul.plain { list-style: disc; padding-left: 1.25rem; }
.settings .title-row > button { flex: none; white-space: nowrap; }
.settings fieldset > label:not(.edit-check) { display: block; font-size: 0.8125rem; }
.settings [role="status"] > .notice { margin-top: 0.5rem; }
.settings .card-form > h3 { margin-top: 0; }
.state { font-weight: 600; white-space: nowrap; }
.state-good { color: var(--ba-good); }
.state-bad { color: var(--ba-bad); }
.scan-view { max-width: 100%; max-height: 24rem; border: 1px solid var(--ba-line); border-radius: 6px; background: #fff; }
.scan-blur { filter: blur(14px); }
@media (max-width: 40rem) {
  .settings-body { grid-template-columns: 1fr; padding: 0.75rem; }
  .settings-nav { position: static; display: flex; flex-wrap: wrap; gap: 0.25rem; }
  .settings-nav a { border: 1px solid var(--ba-line); padding: 0.25rem 0.625rem; }
  .settings-nav a[aria-current] { box-shadow: inset 0 -3px 0 var(--ba-accent); }
  .settings table, .settings tbody, .settings tr, .settings td, .settings tbody th { display: block; }
  .settings thead { display: none; }
  .settings td { border-top: 0; padding-top: 0; }
}
`
