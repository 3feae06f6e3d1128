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
/* The small button inside a date field has the focus for it. */
.panel :focus-visible, .panel input[type="date"]:focus-within { outline: 2px solid var(--ba-focus); outline-offset: 2px; border-radius: 4px; }
.panel [tabindex="-1"]:focus { outline: none; }
.panel a { color: var(--ba-accent); }
.panel a.secondary { display: block; text-align: center; text-decoration: none; }
.panel a.primary { color: var(--ba-accent-text); }
.strength meter { width: 100%; height: 0.75rem; }
/* What the focus reaches by Tab must not come to lie under the header or the footer, which stick. */
.tabs > *, .main :is(button, a, input, select, textarea, summary, [tabindex]) { scroll-margin: 10rem 0 5rem; }
.main .footer > * { scroll-margin: 0; }
.muted { color: var(--ba-muted); font-size: 0.8125rem; }
.attention { color: var(--ba-warn); font-size: 0.8125rem; }
.good { color: var(--ba-good); }

.header { position: sticky; top: 0; z-index: 2; background: var(--ba-surface); border-bottom: 1px solid var(--ba-line); padding: 0.5rem 0.75rem; }
.lock { display: inline-flex; align-items: center; margin-inline-start: auto; }
.header-row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem; }
.brand { font-size: 1rem; }
.header-settings { margin-inline-start: auto; }
/* The browser names the extension above its panel; beside the vault's state there is no room for it twice. */
@media (max-width: 25rem) {
  .header-row:has(.lock) > .brand { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .header-row > .lock { margin-inline-start: 0; }
}
.vault { display: flex; flex-direction: column; gap: 0.5rem; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 0.125rem 0.5rem; margin: 0.25rem 0 0; font-size: 0.8125rem; }
.facts dt { color: var(--ba-muted); }
.facts dd { margin: 0; min-width: 0; }
.client { margin: 0.25rem 0 0; padding: 0.25rem 0.625rem; font-size: 1.0625rem; line-height: 1.35; border-radius: 6px; border-inline-start: 0.5rem solid hsl(var(--ba-hue) 65% 50%); background: color-mix(in srgb, hsl(var(--ba-hue) 70% 50%) 20%, var(--ba-surface)); }
.client > strong { display: -webkit-inline-box; max-width: 100%; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; vertical-align: bottom; }
.client-none { border-inline-start-color: var(--ba-line); background: var(--ba-bg); color: var(--ba-muted); font-size: 0.9375rem; }
.host { color: var(--ba-muted); }
.step { display: block; }

.tabs { display: flex; flex-wrap: wrap; background: var(--ba-surface); border-bottom: 1px solid var(--ba-line); padding: 0 0.25rem; overflow-x: auto; }
.tab { flex: 1 0 auto; min-height: 2.5rem; padding: 0 0.3rem; border: 0; border-bottom: 3px solid transparent; background: none; color: var(--ba-muted); font: inherit; font-size: 0.875rem; cursor: pointer; }
.tab[aria-selected="true"] { color: var(--ba-text); border-bottom-color: var(--ba-accent); font-weight: 600; }
.badge { display: inline-block; min-width: 1.25rem; padding: 0 0.3rem; margin-inline-start: 0.3rem; border-radius: 1rem; background: var(--ba-bad); color: var(--ba-surface); font-size: 0.75rem; text-align: center; }

.main { flex: 1; padding: 0.75rem; display: flex; flex-direction: column; gap: 0.75rem; }
.phases { display: contents; }
.main > section, .phases > section { display: flex; flex-direction: column; gap: 0.75rem; flex: 1; }
.title-row { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.5rem; }
.intro h1 { margin-top: 0.5rem; }

.panel button { font: inherit; cursor: pointer; }
.panel button:disabled { cursor: default; opacity: 0.6; }
.primary, .secondary { min-height: 2.5rem; padding: 0.375rem 0.875rem; border-radius: 8px; border: 1px solid var(--ba-accent); }
.primary { background: var(--ba-accent); color: var(--ba-accent-text); font-weight: 600; }
.secondary { background: var(--ba-surface); color: var(--ba-accent); }
.danger { border-color: var(--ba-bad); color: var(--ba-bad); }
.quiet { min-height: 1.75rem; min-width: 1.75rem; border: 0; background: none; color: var(--ba-accent); padding: 0.125rem 0.25rem; font-size: 0.8125rem; flex: none; max-width: 100%; }
.footer { position: sticky; bottom: 0; margin: auto -0.75rem -0.75rem; padding: 0.625rem 0.75rem; background: var(--ba-surface); border-top: 1px solid var(--ba-line); display: flex; gap: 0.5rem; }
.footer > * { flex: 1; }

.notice { border-radius: 8px; padding: 0.625rem 0.75rem; border: 1px solid var(--ba-line); background: var(--ba-surface); }
.notice p:last-child { margin-bottom: 0; }
.notice-problem { background: var(--ba-bad-bg); border-color: var(--ba-bad); }
.notice-attention { background: var(--ba-warn-bg); border-color: var(--ba-warn); }
.notice-good { background: var(--ba-good-bg); border-color: var(--ba-good); }

.group { border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); padding: 0 0.75rem; }
.group > summary { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.5rem; min-height: 2.5rem; padding-block: 0.25rem; cursor: pointer; list-style: none; }
.group > summary::-webkit-details-marker { display: none; }
.group > summary::before { content: ""; flex: none; width: 0.45rem; height: 0.45rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); margin-inline-end: 0.25rem; }
.group[open] > summary::before { transform: rotate(45deg); }
.group-name { font-weight: 600; flex: 1 0 auto; max-width: calc(100% - 1.5rem); }
.count { color: var(--ba-muted); font-size: 0.8125rem; }
.cards { display: flex; flex-direction: column; }
.card { padding: 0.5rem 0; border-top: 1px solid var(--ba-line); }
.card p { margin: 0.125rem 0; }
.card-current { border-inline-start: 3px solid var(--ba-accent); padding-inline-start: 0.5rem; }
.main > section > .cards > .card, .phases > section > .cards > .card { border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); padding: 0.5rem 0.75rem; margin-bottom: 0.5rem; }
.card-head { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0.4rem; }
.card-head input[type="checkbox"] { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--ba-accent); }
.card-label { flex: 1 1 6em; min-width: 0; overflow-wrap: anywhere; }
.card-foot { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 0.5rem; }
.card-foot .why { flex: 1 0 min(9rem, 100%); min-width: 0; }
.correct { border-inline-start: 3px solid var(--ba-accent); padding-inline-start: 0.625rem; margin-top: 0.375rem; display: grid; gap: 0.25rem; }
.card-foot > .quiet { margin-inline-start: auto; font-size: 0.8125rem; min-height: 1.5rem; padding: 0 0.25rem; flex: none; }
.card-tools { display: flex; flex-wrap: wrap; justify-content: flex-end; margin-inline-start: auto; gap: 0 0.25rem; flex: 0 1 auto; max-width: 100%; }
.source { margin: 0.25rem 0 0; }
.quick-edit { border-inline-start: 3px solid var(--ba-accent); padding-inline-start: 0.625rem; margin-top: 0.375rem; }
.panel h2.step-heading { font-size: 0.875rem; margin: 0.5rem 0 0; color: var(--ba-muted); font-weight: 600; }
.error-summary { border: 2px solid var(--ba-bad); border-radius: 8px; padding: 0.375rem 0.75rem; background: var(--ba-surface); }
.link { border: 0; background: none; padding: 0.125rem 0; min-height: 1.5rem; color: var(--ba-accent); text-align: start; text-decoration: underline; font-size: 0.875rem; }
.panel ul.bullets { list-style: disc; padding-inline-start: 1.25rem; margin-bottom: 0.75rem; }
.journey { display: flex; flex-direction: column; gap: 0.75rem; }
.group > .row { padding-bottom: 0.625rem; }
.step-map > summary { padding: 0.25rem 0; }
.step-list { list-style: none; margin: 0; padding: 0; }
.step-row { border-top: 1px solid var(--ba-line); padding: 0.375rem 0; }
.step-current { border-inline-start: 3px solid var(--ba-accent); padding-inline-start: 0.5rem; }
.step-row p { margin: 0; margin-inline-start: 1.65rem; }
.quiet.bad { color: var(--ba-bad); }
.number { flex: none; min-width: 1.4rem; height: 1.4rem; padding: 0 0.2rem; border-radius: 0.7rem; border: 1.5px solid var(--ba-accent); color: var(--ba-accent); font-size: 0.75rem; line-height: 1.25rem; text-align: center; }
.mark { flex: none; width: 1.25rem; text-align: center; font-weight: 700; }
.receipt-done .mark, .receipt-restored .mark { color: var(--ba-good); }
.receipt-failed .mark, .receipt-changed .mark, .receipt-emptied .mark, .receipt-cannot .mark, .receipt-skipped .mark { color: var(--ba-warn); }
.values { display: grid; grid-template-columns: auto 1fr; gap: 0.0625rem 0.5rem; margin: 0.125rem 0; font-size: 0.875rem; }
.values dt { color: var(--ba-muted); font-size: 0.8125rem; }
.values dd { margin: 0; min-width: 0; }
.values .old { color: var(--ba-muted); text-decoration: line-through; }
.values .new { font-weight: 600; }
.values .reveal { grid-column: 2; }
.why summary { color: var(--ba-muted); font-size: 0.8125rem; cursor: pointer; min-height: 1.5rem; }
.chip { display: inline-block; border: 1px solid var(--ba-line); border-radius: 1rem; padding: 0 0.5rem; margin: 0 0.25rem 0.125rem; font-size: 0.75rem; font-weight: 400; background: var(--ba-bg); color: var(--ba-text); }
.chip-button { color: var(--ba-accent); border-color: var(--ba-accent); min-height: 1.5rem; }
.busy { padding: 1rem 0; }
.progress { width: 100%; height: 0.5rem; accent-color: var(--ba-accent); }
.finding { border-inline-start: 3px solid var(--ba-line); padding-inline-start: 0.625rem; margin: 0.5rem 0; border-top: 0; }
.finding-error { border-inline-start-color: var(--ba-bad); }
.finding-warning { border-inline-start-color: var(--ba-warn); }
.finding-message { font-weight: 600; }
.sources ul { padding-inline-start: 0.75rem; }
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
.name-help { margin: 0.375rem 0; font-size: 0.8125rem; }
.name-help-edit { min-height: 1.5rem; }
.name-help p { margin: 0; }
.name-offers { list-style: none; margin: 0.25rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.375rem; }
.name-offers button { max-width: 100%; overflow-wrap: anywhere; text-align: start; }
.panel fieldset { border: 1px solid var(--ba-line); border-radius: 8px; margin: 0 0 0.625rem; padding: 0.5rem 0.625rem; min-width: 0; }
.panel fieldset.edit-many { max-height: 12rem; overflow-y: auto; }
.edit-check { display: flex; gap: 0.4rem; align-items: flex-start; min-height: 1.75rem; }
.edit-check input { width: 1.125rem; height: 1.125rem; margin-top: 0.2rem; flex: none; accent-color: var(--ba-accent); }
.edit-more > summary { cursor: pointer; color: var(--ba-accent); min-height: 1.75rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.card-form-part { display: flex; flex-direction: column; gap: 0.375rem; }
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
.steps { margin: 0 0 0.75rem; padding-inline-start: 1.25rem; }
.steps li { margin: 0.25rem 0; }
.document { border: 1px solid var(--ba-line); border-radius: 8px; background: var(--ba-surface); padding: 0.625rem 0.75rem; margin-bottom: 0.75rem; }
.crop { display: block; width: auto; max-width: 100%; max-height: 4rem; margin: 0.25rem 0; border: 1px solid var(--ba-line); border-radius: 4px; background: #fff; }
.materials { display: flex; flex-direction: column; gap: 0.75rem; }
.mono { display: block; font: 0.8125rem/1.4 ui-monospace, monospace; max-height: 6rem; overflow-y: auto; user-select: all; }
.feature { padding: 0.375rem 0; border-top: 1px solid var(--ba-line); }
.made-picture { display: block; flex: none; max-width: 100%; border-radius: 4px; }
.corner-group { min-width: 0; }
.corner-picture { position: relative; width: fit-content; max-width: 100%; margin: 0.75rem 0.75rem 1rem; touch-action: none; }
.corner-picture canvas { display: block; max-width: 100%; }
.corner-picture svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.corner-picture polygon { fill: none; stroke: var(--ba-accent); stroke-width: 2; vector-effect: non-scaling-stroke; }
.corner { position: absolute; width: 24px; height: 24px; min-height: 0; padding: 0; transform: translate(-50%, -50%); border: 3px solid var(--ba-accent); border-radius: 50%; background: rgb(255 255 255 / 0.6); cursor: move; touch-action: none; }
.crop-side { display: flex; gap: 0.5rem; align-items: center; }
.crop-side input { flex: 1; min-width: 0; accent-color: var(--ba-accent); }
.chip-ask { border-color: var(--ba-warn); color: var(--ba-warn); }
.chip-fill { border-color: var(--ba-good); color: var(--ba-good); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .number, .chip, .badge { border: 1px solid CanvasText; }
  /* A border that cannot be seen is one that can in these colours. */
  .tab { border-bottom-color: Canvas; }
  .tab[aria-selected="true"] { border-bottom-color: Highlight; }
}
@media (prefers-reduced-motion: no-preference) { .progress { transition: none; } }
`

/** The panel's style sheet, adopted by the document or shadow root that holds it. Sizes in rem so that text zoom works. */
export const style = `
:host, .panel { ${declare(({ light }) => light)} }
@media (prefers-color-scheme: dark) { :host, .panel { ${declare(({ dark }) => dark)} } }
${rules}`
