import { declare } from './tokens.ts'

/** Everything but the colours. */
export const rules = `
.panel, .panel * { box-sizing: border-box; }
.panel {
  min-height: 100%; display: flex; flex-direction: column; background: var(--ba-bg); color: var(--ba-text);
  font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere; color-scheme: light dark;
}
.panel h1 { font-size: 1.0625rem; margin: 0; line-height: 1.35; }
.panel p { margin: 0 0 0.5rem; }
.panel ul { list-style: none; margin: 0; padding: 0; }
.panel :focus-visible { outline: 2px solid var(--ba-focus); outline-offset: 2px; border-radius: 4px; }
.panel [tabindex="-1"]:focus { outline: none; }
.muted { color: var(--ba-muted); font-size: 0.8125rem; }
.attention { color: var(--ba-warn); font-size: 0.8125rem; }
.good { color: var(--ba-good); }

.header { position: sticky; top: 0; z-index: 2; background: var(--ba-surface); border-bottom: 1px solid var(--ba-line); padding: 0.5rem 0.75rem; }
.header-row { display: flex; align-items: center; justify-content: space-between; gap: 0.5rem; }
.brand { font-size: 1rem; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 0.125rem 0.5rem; margin: 0.25rem 0 0; font-size: 0.8125rem; }
.facts dt { color: var(--ba-muted); }
.facts dd { margin: 0; min-width: 0; }
.client { font-weight: 600; }
.host { color: var(--ba-muted); }
.step { display: block; }

.tabs { display: flex; background: var(--ba-surface); border-bottom: 1px solid var(--ba-line); padding: 0 0.25rem; overflow-x: auto; }
.tab { flex: 1 0 auto; min-height: 2.5rem; padding: 0 0.5rem; border: 0; border-bottom: 3px solid transparent; background: none; color: var(--ba-muted); font: inherit; cursor: pointer; }
.tab[aria-selected="true"] { color: var(--ba-text); border-bottom-color: var(--ba-accent); font-weight: 600; }
.badge { display: inline-block; min-width: 1.25rem; padding: 0 0.3rem; margin-left: 0.3rem; border-radius: 1rem; background: var(--ba-bad); color: var(--ba-surface); font-size: 0.75rem; text-align: center; }

.main { flex: 1; padding: 0.75rem; display: flex; flex-direction: column; gap: 0.75rem; }
.phases { display: contents; }
.main > section, .phases > section { display: flex; flex-direction: column; gap: 0.75rem; flex: 1; }
.title-row { display: flex; justify-content: space-between; align-items: baseline; gap: 0.5rem; }
.intro h1 { margin-top: 0.5rem; }

.panel button { font: inherit; cursor: pointer; }
.panel button:disabled { cursor: default; opacity: 0.6; }
.primary, .secondary { min-height: 2.5rem; padding: 0.375rem 0.875rem; border-radius: 8px; border: 1px solid var(--ba-accent); }
.primary { background: var(--ba-accent); color: var(--ba-accent-text); font-weight: 600; }
.secondary { background: var(--ba-surface); color: var(--ba-accent); }
.danger { border-color: var(--ba-bad); color: var(--ba-bad); }
.quiet { min-height: 1.75rem; min-width: 1.75rem; border: 0; background: none; color: var(--ba-accent); padding: 0.125rem 0.25rem; font-size: 0.8125rem; flex: none; }
.footer { position: sticky; bottom: 0; margin: auto -0.75rem -0.75rem; padding: 0.625rem 0.75rem; background: var(--ba-surface); border-top: 1px solid var(--ba-line); display: flex; gap: 0.5rem; }
.footer > * { flex: 1; }

.notice { border-radius: 8px; padding: 0.625rem 0.75rem; border: 1px solid var(--ba-line); background: var(--ba-surface); }
.notice p:last-child { margin-bottom: 0; }
.notice-problem { background: var(--ba-bad-bg); border-color: var(--ba-bad); }
.notice-attention { background: var(--ba-warn-bg); border-color: var(--ba-warn); }
.notice-good { background: var(--ba-good-bg); border-color: var(--ba-good); }

.group { border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); padding: 0 0.75rem; }
.group > summary { display: flex; justify-content: space-between; align-items: center; gap: 0.5rem; min-height: 2.5rem; cursor: pointer; list-style: none; }
.group > summary::-webkit-details-marker { display: none; }
.group > summary::before { content: ""; flex: none; width: 0.45rem; height: 0.45rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); margin-right: 0.25rem; }
.group[open] > summary::before { transform: rotate(45deg); }
.group-name { font-weight: 600; flex: 1; }
.count { color: var(--ba-muted); font-size: 0.8125rem; }
.cards { display: flex; flex-direction: column; }
.card { padding: 0.5rem 0; border-top: 1px solid var(--ba-line); }
.card p { margin: 0.125rem 0; }
.card-current { border-left: 3px solid var(--ba-accent); padding-left: 0.5rem; }
.main > section > .cards > .card, .phases > section > .cards > .card { border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); padding: 0.5rem 0.75rem; margin-bottom: 0.5rem; }
.card-head { display: flex; align-items: flex-start; gap: 0.4rem; }
.card-head input[type="checkbox"] { width: 1.125rem; height: 1.125rem; margin: 0.2rem 0 0; flex: none; accent-color: var(--ba-accent); }
.card-label { flex: 1; min-width: 0; }
.card-foot { display: flex; align-items: flex-start; gap: 0.5rem; }
.card-foot .why { flex: 1; min-width: 0; }
.card-foot > .quiet { margin-left: auto; font-size: 0.8125rem; min-height: 1.5rem; padding: 0 0.25rem; flex: none; }
.number { flex: none; min-width: 1.4rem; height: 1.4rem; padding: 0 0.2rem; border-radius: 0.7rem; border: 1.5px solid var(--ba-accent); color: var(--ba-accent); font-size: 0.75rem; line-height: 1.25rem; text-align: center; }
.mark { flex: none; width: 1.25rem; text-align: center; font-weight: 700; }
.receipt-done .mark, .receipt-restored .mark { color: var(--ba-good); }
.receipt-failed .mark, .receipt-cannot .mark, .receipt-skipped .mark { color: var(--ba-warn); }
.values { display: grid; grid-template-columns: auto 1fr; gap: 0.0625rem 0.5rem; margin: 0.125rem 0; font-size: 0.875rem; }
.values dt { color: var(--ba-muted); font-size: 0.8125rem; }
.values dd { margin: 0; min-width: 0; }
.values .old { color: var(--ba-muted); text-decoration: line-through; }
.values .new { font-weight: 600; }
.why summary { color: var(--ba-muted); font-size: 0.8125rem; cursor: pointer; min-height: 1.5rem; }
.chip { display: inline-block; border: 1px solid var(--ba-line); border-radius: 1rem; padding: 0 0.5rem; margin: 0 0.25rem 0.125rem; font-size: 0.75rem; font-weight: 400; background: var(--ba-bg); color: var(--ba-text); }
.chip-button { color: var(--ba-accent); border-color: var(--ba-accent); min-height: 1.5rem; }
.busy { padding: 1rem 0; }
.progress { width: 100%; height: 0.5rem; accent-color: var(--ba-accent); }
.finding { border-left: 3px solid var(--ba-line); padding-left: 0.625rem; margin: 0.5rem 0; border-top: 0; }
.finding-error { border-left-color: var(--ba-bad); }
.finding-warning { border-left-color: var(--ba-warn); }
.finding-message { font-weight: 600; }
.sources ul { padding-left: 0.75rem; }
.disputed { background: var(--ba-warn-bg); border-radius: 6px; padding: 0.375rem 0.5rem; font-size: 0.8125rem; }
.rule-id { font-family: ui-monospace, monospace; font-size: 0.75rem; }
.search, .panel input[type="text"], .panel input[type="password"], .panel input[type="search"], .panel select, .panel textarea {
  width: 100%; min-height: 2.25rem; padding: 0.25rem 0.5rem; border: 1px solid var(--ba-muted); border-radius: 6px;
  background: var(--ba-surface); color: var(--ba-text); font: inherit;
}
.edit { display: flex; flex-direction: column; gap: 0.75rem; }
.edit-field { margin: 0 0 0.625rem; }
.edit-field > label { display: block; font-size: 0.8125rem; color: var(--ba-muted); margin-bottom: 0.125rem; }
.edit-field [aria-invalid="true"] { border-color: var(--ba-bad); border-width: 2px; }
.edit-error { color: var(--ba-bad); font-size: 0.8125rem; }
.panel fieldset { border: 1px solid var(--ba-line); border-radius: 8px; margin: 0 0 0.625rem; padding: 0.5rem 0.625rem; min-width: 0; }
.panel fieldset.edit-many { max-height: 12rem; overflow-y: auto; }
.edit-check { display: flex; gap: 0.4rem; align-items: flex-start; min-height: 1.75rem; }
.edit-check input { width: 1.125rem; height: 1.125rem; margin-top: 0.2rem; flex: none; accent-color: var(--ba-accent); }
.edit-more > summary { cursor: pointer; color: var(--ba-accent); min-height: 1.75rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.card-form { display: flex; flex-direction: column; gap: 0.375rem; border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); padding: 0.75rem; }
.panel h2 { font-size: 1rem; margin: 0; }
.panel h3 { font-size: 0.9375rem; margin: 0.5rem 0 0; }
.card-form label { font-size: 0.8125rem; }
.recovery-code { font: 600 1.0625rem/1.6 ui-monospace, monospace; background: var(--ba-bg); border-radius: 6px; padding: 0.5rem; text-align: center; user-select: all; }
.drop { display: block; border: 2px dashed var(--ba-muted); border-radius: 8px; padding: 1rem 0.75rem; text-align: center; background: var(--ba-surface); cursor: pointer; }
.drop:focus-within { border-color: var(--ba-accent); }
.drop .secondary { display: inline-block; margin-top: 0.625rem; }
.drop:focus-within .secondary { outline: 2px solid var(--ba-accent); outline-offset: 2px; }
.file-choice { display: inline-block; cursor: pointer; }
.file-choice .secondary { display: inline-block; font-size: 0.8125rem; min-height: 1.75rem; padding: 0.125rem 0.625rem; }
.file-choice:focus-within .secondary { outline: 2px solid var(--ba-accent); outline-offset: 2px; }
.steps { margin: 0 0 0.75rem; padding-left: 1.25rem; }
.steps li { margin: 0.25rem 0; }
.document { border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); padding: 0.625rem 0.75rem; margin-bottom: 0.75rem; }
.crop { display: block; width: auto; max-width: 100%; max-height: 4rem; margin: 0.25rem 0; border: 1px solid var(--ba-line); border-radius: 4px; background: #fff; }
.chip-ask { border-color: var(--ba-warn); color: var(--ba-warn); }
.chip-fill { border-color: var(--ba-good); color: var(--ba-good); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .number, .chip, .card, .badge { border: 1px solid CanvasText; }
  .tab[aria-selected="true"] { border-bottom-color: Highlight; }
}
@media (prefers-reduced-motion: no-preference) { .progress { transition: none; } }
`

/** The panel's style sheet, adopted by the document or shadow root that holds it. Sizes in rem so that text zoom works. */
export const style = `
:host, .panel { ${declare(({ light }) => light)} }
@media (prefers-color-scheme: dark) { :host, .panel { ${declare(({ dark }) => dark)} } }
${rules}`
