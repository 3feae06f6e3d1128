// Holds what the events told it, as a script-driven page does: a value set without events is not in here.
const model = {}
const log = { submitEvents: [], consents: [], foreign: [] }
const truth = {
  company: 'subject.name',
  licence: 'subject.certNumber',
  office: 'subject.contactAddress',
  leader: 'principal.name',
  sfz: 'principal.certNumber',
  tel: 'principal.mobile',
  tel2: 'principal.emergencyPhone',
  mail: 'principal.email',
  site: 'websites[0].name',
  host: 'websites[0].domains[0].name',
  about: 'websites[0].remark',
  agree: '!consent',
  q: '!search',
  by: '!search',
  login: '!login',
  pass: '!login',
  keep: '!login',
}

document.addEventListener('input', (event) => {
  const { name, form, type, checked, value } = event.target
  if (form.id !== 'filing') log.foreign.push(name)
  else if (type === 'checkbox') log.consents.push({ name, checked })
  else model[name] = value
})
document.addEventListener('submit', (event) => {
  event.preventDefault()
  log.submitEvents.push(event.target.id)
})

window.__model = () => JSON.parse(JSON.stringify(model))
window.__log = log
window.__truth = truth
window.__fieldsOf = (element) => (truth[element.name] ? [truth[element.name]] : null)
