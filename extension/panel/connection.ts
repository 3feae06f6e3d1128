/** What speaks with the page. Loaded when a page has let the panel in, see `form-source.ts`. */
export { joinForms } from '../bridge/joined-form.ts'
export { connectForm, type RemoteForm } from '../bridge/panel-end.ts'
export { PORT_NAME } from '../bridge/wire.ts'
export { frameForms } from './frame-forms.ts'
