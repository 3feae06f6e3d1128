// Holds what the controls' own events told it; a value set without events is not in here.
const form = document.forms.baForm
const model = { fwnr: [], yy: [] }
const log = { submitEvents: [], consents: [] }
const truth = {
  dwmc: ['subject.name'],
  dwxz: ['subject.nature'],
  dwzjlx: ['subject.certType'],
  dwzjhm: ['subject.certNumber'],
  zjzs: ['subject.certAddress'],
  sheng: ['subject.contactProvince'],
  shi: ['subject.city'],
  xian: ['subject.district'],
  txdz: ['subject.contactAddress'],
  tzz: ['subject.superior'],
  fzrxm: ['principal.name'],
  fzrzjlx: ['principal.certType'],
  fzrzjhm: ['principal.certNumber'],
  fzrsj: ['principal.mobile'],
  dhqh: ['principal.officePhone'],
  dhhm: ['principal.officePhone'],
  yjdh: ['principal.emergencyPhone'],
  dzyx: ['principal.email'],
  wzmc: ['websites[0].name'],
  sywz: ['websites[0].homepageUrl'],
  ym: ['websites[0].domains[0].name'],
  ipq: ['websites[0].ips[0].start'],
  ipz: ['websites[0].ips[0].end'],
  fwnr: ['websites[0].contentTypes'],
  yy: ['websites[0].languages'],
  bz: ['websites[0].remark'],
  yzm: ['!captcha'],
  ty: ['!consent'],
}

function offer(select, divisions) {
  select.length = 1
  for (const it of divisions) select.add(new Option(it.name, it.code.padEnd(6, '0')))
}
const childrenOf = (divisions, code) => divisions.find((it) => it.code.padEnd(6, '0') === code)?.children ?? []

offer(form.sheng, regions)
form.sheng.onchange = () => {
  offer(form.shi, childrenOf(regions, form.sheng.value))
  offer(form.xian, [])
  Object.assign(model, { sheng: form.sheng.value, shi: '', xian: '' })
}
form.shi.onchange = () => {
  offer(form.xian, childrenOf(childrenOf(regions, form.sheng.value), form.shi.value))
  Object.assign(model, { shi: form.shi.value, xian: '' })
}
form.xian.onchange = () => {
  model.xian = form.xian.value
}

for (const control of form.elements) {
  const { name, type } = control
  if (!name || ['sheng', 'shi', 'xian'].includes(name)) continue
  if (name === 'ty') control.onclick = () => log.consents.push({ checked: control.checked })
  else if (type === 'checkbox')
    control.onclick = () => {
      model[name] = [...form[name]].filter((it) => it.checked).map((it) => Number(it.value))
    }
  else if (type === 'radio')
    control.onclick = () => {
      model[name] = Number(control.value)
    }
  else
    control.onchange = () => {
      model[name] = control.value
    }
}
form.onsubmit = () => {
  log.submitEvents.push(Date.now())
  return false
}

window.__model = () => JSON.parse(JSON.stringify(model))
window.__log = log
window.__truth = truth
window.__fieldsOf = (element) => truth[element.name] ?? null
