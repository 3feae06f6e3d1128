/** What speaks with the page. Loaded when a page has let the panel in, see `form-source.ts`. */
export { authoriseFill } from '../access/authorise-fill.ts'
export { createBindings } from '../access/bindings.ts'
export { keptOrders } from '../access/kept-orders.ts'
export { panelActs } from '../activity/panel-acts.ts'
export { joinForms } from '../bridge/joined-form.ts'
export { connectForm, type RemoteForm } from '../bridge/panel-end.ts'
export { PORT_NAME } from '../bridge/wire.ts'
export { frameForms } from './frame-forms.ts'
